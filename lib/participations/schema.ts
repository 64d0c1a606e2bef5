import { z } from "zod"
import { checkbox, optionalText, requiredChoice, requiredText, yesNoUnknown } from "@/lib/forms/schema"
import { personRoles } from "@/lib/words"

/** A person's part in a course, with organization and rank as at that time. */
export const participationSchema = z.object({
  role: requiredChoice(personRoles).default("trainee"),
  /** Slug of an organization in the register. */
  organization: optionalText(80),
  rank: optionalText(100),
  attended: checkbox(),
  completed: yesNoUnknown(),
})

/** A new row of a roster: a person of the register by id, or a name that makes a new one. */
export const rosterEntrySchema = participationSchema.extend({
  person: optionalText(40),
  name: optionalText(200),
})

export const personIdSchema = requiredText("participation.person_required", 40)

export type ParticipationInput = z.output<typeof participationSchema>
export type RosterEntryInput = z.output<typeof rosterEntrySchema>
