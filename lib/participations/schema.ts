import { z } from "zod"
import { checkbox, optionalText, requiredChoice, rows, yesNoUnknown } from "@/lib/forms/schema"
import type { RowGroups } from "@/lib/forms/rows"
import { personRoles } from "@/lib/words"

/** A person's part in a course, with organization and rank as at that time. */
export const participationSchema = z.object({
  role: requiredChoice(personRoles).default("trainee"),
  /** Slug of an organization in the register; a form takes a name that the action looks up. */
  organization: optionalText(200),
  rank: optionalText(100),
  attended: checkbox(),
  completed: yesNoUnknown(),
})

/** A new row of a roster: a name as written, and who is meant by it where the register knows people of that name. */
export const rosterEntrySchema = participationSchema.extend({
  name: optionalText(200),
  person: optionalText(40),
})

const isBlankEntry = (row: Record<string, unknown>) =>
  row.name == null && row.person == null && row.organization == null && row.rank == null

/** The rows of the form that adds people. */
export const rosterRows: RowGroups = { entries: isBlankEntry }

/** Several people at once. */
export const rosterSchema = z
  .object({ entries: rows(rosterEntrySchema, isBlankEntry) })
  .superRefine(({ entries }, context) => {
    const required = (at: number) =>
      context.addIssue({ code: "custom", message: "participation.name_required", path: ["entries", at, "name"] })
    if (entries.length === 0) required(0)
    entries.forEach(({ name }, at) => name === null && required(at))
  })

export type ParticipationInput = z.output<typeof participationSchema>
export type RosterEntryInput = z.output<typeof rosterEntrySchema>
