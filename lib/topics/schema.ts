import { z } from "zod"
import { requiredChoice, requiredLocalText, slugField } from "@/lib/forms/schema"
import { fields } from "@/lib/words"

export const topicSchema = z.object({
  names: requiredLocalText("topic.names_required", 120),
  slug: slugField(),
  field: requiredChoice(fields, "topic.field_required"),
})

export type TopicInput = z.output<typeof topicSchema>
/** What code gives: what is left out has its default. */
export type TopicDraft = Partial<z.input<typeof topicSchema>>
