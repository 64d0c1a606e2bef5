import { db } from "@/lib/db"
import { courseCondition } from "@/lib/filters/conditions"
import type { CourseFilter } from "@/lib/filters/course-filter"
import type { LocalText } from "@/lib/i18n/locale"
import type { FieldWord, PrecisionWord } from "@/lib/words"

/** The counted courses one by one, oldest first: for drawings in which a square is a course, and for comparisons. */
export type CountedCourse = {
  slug: string
  title: LocalText
  year: number | null
  fiscalYear: number | null
  field: FieldWord | null
  startsOn: string | null
  endsOn: string | null
  participations: number | null
  participationsPrecision: PrecisionWord
}

export async function countedCourses(filter: CourseFilter = {}): Promise<CountedCourse[]> {
  return db.$queryRaw<CountedCourse[]>`
    SELECT c."slug", c."title", n."year", n."fiscal_year" AS "fiscalYear", n."field"::text,
      c."starts_on" AS "startsOn", c."ends_on" AS "endsOn",
      n."participations", n."participations_precision"::text AS "participationsPrecision"
    FROM "counted_course" n
    JOIN "course" c ON c."id" = n."course_id"
    JOIN "course_effective" e ON e."course_id" = n."course_id"
    WHERE ${await courseCondition(filter)}
    ORDER BY c."start_earliest" NULLS LAST, c."starts_on", c."slug"`
}
