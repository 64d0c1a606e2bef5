import type { Change } from "@/lib/activity/events"
import type { CourseLink } from "@/lib/courses/public-queries"
import { db } from "@/lib/db"
import { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"

/**
 * What was published, and what was corrected since, of courses that visitors see now. Told are the facts that changed, by
 * name: never what stood in them, nor who changed them, and nothing of lists of names.
 */
export type CourseChange = {
  id: string
  at: Date
  event: "course.published" | "course.updated" | (typeof decisions)[number]
  course: CourseLink
  facts: CourseFact[]
}

export type CourseFact =
  | "title"
  | "text"
  | "class"
  | "life"
  | "countries"
  | "dates"
  | "place"
  | "topics"
  | "organizations"
  | "people"
  | "sources"

/** What a fact is called that the fields of a course's page belong to. */
const factOf = new Map<string, CourseFact>([
  ["title", "title"],
  ["summary", "text"],
  ["result", "text"],
  ["lifeReason", "text"],
  ["kind", "class"],
  ["mode", "class"],
  ["field", "class"],
  ["program", "class"],
  ["partOf", "class"],
  ["life", "life"],
  ["postponedTo", "life"],
  ["countries", "countries"],
  ["startsOn", "dates"],
  ["endsOn", "dates"],
  ["durationDays", "dates"],
  ["durationPrecision", "dates"],
  ["places", "place"],
  ["topics", "topics"],
  ["organizations", "organizations"],
  ["headCounts", "people"],
  ["sources", "sources"],
])

const decisions = ["course.canceled", "course.postponed", "course.reinstated", "course.held"] as const

/** The form, or a choice between sources that wrote another value. */
const corrections = ["course.updated", "statement.chosen", "statement.choice_undone"] as const

type Asked = {
  take: number
  /** Only later than that. */
  since?: Date
  /** Only of these courses. */
  courses?: readonly string[]
}

/** Newest first. */
export async function listCourseChanges({ take, since, courses }: Asked): Promise<CourseChange[]> {
  const conditions = [
    since ? Prisma.sql`a."at" > ${since}` : Prisma.sql`true`,
    courses ? Prisma.sql`c."id" = ANY (${courses}::uuid[])` : Prisma.sql`true`,
  ]
  const rows = await db.$queryRaw<Row[]>`
    SELECT a."id"::text, a."at", a."event", a."changes", c."slug", c."title", c."starts_on" AS "startsOn", c."ends_on" AS "endsOn"
    FROM "activity" a JOIN "course" c ON c."id" = a."record_id"
    WHERE a."noun" = 'course' AND c."published_at" IS NOT NULL AND c."deleted_at" IS NULL
      AND ${Prisma.join(conditions, " AND ")}
      AND (
        -- its last publication; what was before it was of a draft
        (a."event" = 'course.published' AND a."id" = (
          SELECT max(p."id") FROM "activity" p WHERE p."record_id" = c."id" AND p."event" = 'course.published'))
        OR (a."at" >= c."published_at" AND (
          a."event" = ANY (${[...decisions]})
          OR (a."event" = ANY (${[...corrections]}) AND EXISTS (
            SELECT 1 FROM jsonb_array_elements(a."changes") f WHERE f->>'field' = ANY (${[...factOf.keys()]})))))
      )
    ORDER BY a."id" DESC LIMIT ${take}`
  return rows.map(({ id, at, event, changes, title, ...link }) => ({
    id,
    at,
    event: corrections.some(each => each === event) ? "course.updated" : (event as CourseChange["event"]),
    course: { ...link, title: title as LocalText },
    facts: [...new Set((changes as Change[]).flatMap(({ field }) => factOf.get(field) ?? []))],
  }))
}

type Row = {
  id: string
  at: Date
  event: string
  changes: unknown
  slug: string
  title: unknown
  startsOn: string | null
  endsOn: string | null
}
