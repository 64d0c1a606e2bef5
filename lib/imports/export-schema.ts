import { z } from "zod"
import { optionalText, requiredChoice } from "@/lib/forms/schema"
import { purposes } from "@/lib/readings/purposes"

/** What names of people are taken out for. */
export const exportSchema = z.object({
  purpose: requiredChoice(purposes, "export.purpose_required"),
  reason: optionalText(300),
})

export type ExportReason = z.output<typeof exportSchema>
