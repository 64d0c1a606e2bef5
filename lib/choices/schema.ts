import { z } from "zod"
import { localText, versionField } from "@/lib/forms/schema"

/** Which claim a record is to follow, and why. */
export const choiceSchema = z.object({
  /** The version of the claim that was read; the form's own is the record's. */
  statementVersion: versionField,
  /** Why, for visitors. */
  reason: localText(1000),
  /** With a claim about the result: the course's own text from now on. */
  result: localText(5000),
})

export type ChoiceInput = z.output<typeof choiceSchema>
