import { z } from "zod"
import { localText, optionalText, partialDate, requiredLocalText, requiredText } from "@/lib/forms/schema"

export const milestoneSchema = z.object({
  /** Slug. */
  program: requiredText("milestone.program_required", 80),
  happenedOn: partialDate()
    .refine(date => date !== null, "milestone.date_required")
    .transform(date => date ?? ""),
  title: requiredLocalText("milestone.title_required", 200),
  description: localText(2000),
  /** Code of the source. */
  source: optionalText(20),
})

export type MilestoneInput = z.output<typeof milestoneSchema>
/** What code gives: what is left out has its default. */
export type MilestoneDraft = Partial<z.input<typeof milestoneSchema>>
