import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"
import type { FieldWord } from "@/lib/words"

export type PublicTopic = {
  slug: string
  names: LocalText
  field: FieldWord
  /** How many counted courses taught it. */
  courses: number
}

/** All topics, those taught most first. */
export async function listPublicTopics(): Promise<PublicTopic[]> {
  return db.$queryRaw<PublicTopic[]>`
    SELECT t."slug", t."names", t."field"::text, count(n."course_id")::integer AS "courses"
    FROM "topic" t
    LEFT JOIN "course_topic" ct ON ct."topic_id" = t."id"
    LEFT JOIN "counted_course" n ON n."course_id" = ct."course_id"
    WHERE t."deleted_at" IS NULL
    GROUP BY t."id"
    ORDER BY "courses" DESC, t."slug"`
}
