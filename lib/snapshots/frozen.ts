import { db } from "@/lib/db"
import { courseCondition } from "@/lib/filters/conditions"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { locales, type Locale } from "@/lib/i18n/locale"
import { statisticsTable, type StatisticsTable } from "@/lib/statistics/statistics"
import type { StatisticsRequest } from "@/lib/statistics/query"

/** The answer in every language, from one state of the data: where it changed in between, it is read again. */
export async function tablesOf({ measure, by, filter }: StatisticsRequest): Promise<Record<Locale, StatisticsTable>> {
  for (let tries = 0; tries < 5; tries++) {
    const tables = await Promise.all(
      locales.map(async lang => [lang, await statisticsTable({ measure, by, filter, lang })] as const),
    )
    if (new Set(tables.map(([, { asOf }]) => asOf)).size === 1)
      return Object.fromEntries(tables) as Record<Locale, StatisticsTable>
  }
  throw new Error("Public data kept changing while a table was to be frozen")
}

/** The counted courses that a filter finds. */
export async function coursesOf(filter: CourseFilter): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id"::text FROM "counted_course" n
    JOIN "course" c ON c."id" = n."course_id" JOIN "course_effective" e ON e."course_id" = c."id"
    WHERE ${await courseCondition(filter)} ORDER BY c."id"`
  return rows.map(({ id }) => id)
}
