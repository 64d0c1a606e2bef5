import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import type { TopicInput } from "@/lib/topics/schema"

/** Everything the topic form holds, as the database has it. For the office only. */
export const topicSelect = {
  id: true,
  slug: true,
  names: true,
  field: true,
  version: true,
  updatedAt: true,
  deletedAt: true,
} as const satisfies Prisma.TopicSelect

export type TopicRecord = Prisma.TopicGetPayload<{ select: typeof topicSelect }>

/** A topic as the input that would write it again. */
export function topicInputOf(topic: TopicRecord): TopicInput {
  return { names: topic.names as LocalText, slug: topic.slug, field: topic.field }
}
