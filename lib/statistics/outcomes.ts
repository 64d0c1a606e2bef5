import { today } from "@/lib/dates/today"
import { db } from "@/lib/db"
import { courseCondition } from "@/lib/filters/conditions"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { Prisma } from "@/lib/generated/prisma/client"

/*
 * What became of the courses that were announced: one question, from the lives of published courses and seminars. Stages are
 * no courses of their own. A course that was postponed to another is one announcement with it, and told by that one alone.
 */

/** `unheard`: its days have passed and no source says whether it was held. `ahead`: its days are still to come. */
export const outcomes = ["held", "postponed", "canceled", "unheard", "ahead"] as const

export type Outcome = (typeof outcomes)[number]
export type OutcomeCounts = Record<Outcome, number>

export type OutcomesByYear = {
  /** By the year in which the course began or was to begin; `unknown` last. Years without any are left out. */
  years: { key: string; counts: OutcomeCounts }[]
  all: OutcomeCounts
}

/** Calendar years, or Japanese fiscal years. The filter is the explorer's; what only counted courses have is left aside. */
export async function outcomesByYear(filter: CourseFilter, kind: "year" | "fiscalYear"): Promise<OutcomesByYear> {
  const { number: _number, counted: _counted, life: _life, ...rest } = filter
  const year = kind === "year" ? Prisma.sql`e."year"` : Prisma.sql`e."fiscal_year"`
  const rows = await db.$queryRaw<{ key: string; outcome: Outcome; count: number }[]>`
    SELECT coalesce(${year}::text, 'unknown') AS "key",
      CASE
        WHEN c."life" <> 'planned' THEN c."life"::text
        WHEN coalesce(c."end_latest", c."start_latest") < ${today()}::date THEN 'unheard'
        ELSE 'ahead'
      END AS "outcome",
      count(*)::integer AS "count"
    FROM "course" c JOIN "course_effective" e ON e."course_id" = c."id"
    WHERE c."published_at" IS NOT NULL AND c."deleted_at" IS NULL
      AND c."kind" IN ('course', 'seminar') AND c."part_of_id" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "course" n
        WHERE n."id" = c."postponed_to_id" AND n."published_at" IS NOT NULL AND n."deleted_at" IS NULL)
      AND ${await courseCondition(rest)}
    GROUP BY 1, 2`
  const none = (): OutcomeCounts => ({ held: 0, postponed: 0, canceled: 0, unheard: 0, ahead: 0 })
  const years = new Map<string, OutcomeCounts>()
  const all = none()
  for (const { key, outcome, count } of rows) {
    const counts = years.get(key) ?? none()
    counts[outcome] += count
    all[outcome] += count
    years.set(key, counts)
  }
  return {
    years: [...years].map(([key, counts]) => ({ key, counts })).sort((a, b) => place(a.key) - place(b.key)),
    all,
  }
}

const place = (key: string) => (key === "unknown" ? Infinity : Number(key))
