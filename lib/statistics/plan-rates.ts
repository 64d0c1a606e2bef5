import { courseScopeSql } from "@/lib/access/scope-sql"
import { requireEditor } from "@/lib/auth/require-editor"
import { today } from "@/lib/dates/today"
import { db } from "@/lib/db"
import { courseCondition } from "@/lib/filters/conditions"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { Prisma } from "@/lib/generated/prisma/client"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { branchOf } from "@/lib/statistics/aggregate"
import { labelsOf } from "@/lib/statistics/labels"
import { unknownKey } from "@/lib/statistics/words"
import type { PlanEndWord } from "@/lib/words"

/*
 * What became of plans: of the courses and seminars whose plan is known, how many were held, on the days first planned or on
 * others, how many were put off, how many canceled. A chain of courses that were postponed one to the other is one, and
 * stands where its last one stands. A course that was held and of which no plan is known is in no rate: it is told apart.
 */

/** What can become of a planned course. Each is in exactly one. */
export const planOutcomes = [
  /** On the days first planned, or within them where those were told roughly. */
  "onDays",
  "otherDays",
  /** After it was put off at least once. */
  "afterDelay",
  /** Held, and the days are not known well enough to compare. */
  "unclear",
  /** Put off, and new days are not known. */
  "waiting",
  "canceled",
  /** Its days have passed, and nothing says whether it was held. */
  "unheard",
  "ahead",
] as const

export type PlanOutcome = (typeof planOutcomes)[number]

/** `delayed`: put off at least once, whatever came of it. */
export type PlanCounts = Record<PlanOutcome | "planned" | "delayed", number>

export type PlanRates = {
  groups: { key: string; label: string; counts: PlanCounts }[]
  all: PlanCounts
  /** Held courses of which no plan is known. */
  withoutPlan: number
}

/** The courses that are told of: those that visitors see, or all that an editor may. */
type Audience = "visitors" | "office"

type Asked = { filter: CourseFilter; by: "year" | "fiscalYear" | "program"; audience: Audience; lang: Locale }

export const heldOf = ({ onDays, otherDays, afterDelay, unclear }: PlanCounts) =>
  onDays + otherDays + afterDelay + unclear

/** Those whose days have passed, or that fell away or were put off: all but those to come. */
export const dueOf = ({ planned, ahead }: PlanCounts) => planned - ahead

/**
 * The share of the due courses that was held, from 0 to 1: as little as it can be, and as much, for those of which no result
 * is known may have been held. Null where nothing is known, which is not the same as none.
 */
export function shareHeld(counts: PlanCounts): { least: number; most: number } | null {
  const due = dueOf(counts)
  if (due === counts.unheard) return null
  return { least: heldOf(counts) / due, most: (heldOf(counts) + counts.unheard) / due }
}

export async function planRates({ filter, by, audience, lang }: Asked): Promise<PlanRates> {
  const rows = await db.$queryRaw<{ key: string; outcome: PlanOutcome | null; delayed: boolean; count: number }[]>`
    ${await chains(filter, audience)}
    SELECT coalesce(${keyOf(by, filter)}, ${unknownKey}) AS "key",
      CASE WHEN s."is_planned" THEN s."outcome" END AS "outcome", s."delayed", count(*)::integer AS "count"
    FROM "sorted" s GROUP BY 1, 2, 3`
  const none = (): PlanCounts => ({
    onDays: 0,
    otherDays: 0,
    afterDelay: 0,
    unclear: 0,
    waiting: 0,
    canceled: 0,
    unheard: 0,
    ahead: 0,
    planned: 0,
    delayed: 0,
  })
  const groups = new Map<string, PlanCounts>()
  const all = none()
  let withoutPlan = 0
  for (const { key, outcome, delayed, count } of rows) {
    if (outcome === null) {
      withoutPlan += count
      continue
    }
    const group = groups.get(key) ?? none()
    groups.set(key, group)
    for (const counts of [group, all]) {
      counts[outcome] += count
      counts.planned += count
      if (delayed) counts.delayed += count
    }
  }
  const label = await labelsOf(by, lang)
  const place = (key: string) => (key === unknownKey ? Infinity : Number(key))
  return {
    groups: [...groups]
      .map(([key, counts]) => ({ key, label: label(key), counts }))
      .sort((a, b) =>
        by === "program"
          ? b.counts.planned - a.counts.planned || (a.key < b.key ? -1 : 1)
          : place(a.key) - place(b.key),
      ),
    all,
    withoutPlan,
  }
}

/** A plan that was put off or canceled, with the reason that was given. */
export type PlanChange = {
  course: { slug: string; title: LocalText }
  startsOn: string | null
  endsOn: string | null
  endedBy: PlanEndWord
  reason: LocalText
}

/** Those of the same courses, the latest first. */
export async function listPlanChanges({ filter, audience }: Pick<Asked, "filter" | "audience">): Promise<PlanChange[]> {
  const rows = await db.$queryRaw<(Omit<PlanChange, "course"> & { slug: string; title: LocalText })[]>`
    ${await chains(filter, audience)}
    SELECT c."slug", c."title", p."starts_on" AS "startsOn", p."ends_on" AS "endsOn",
      p."ended_by"::text AS "endedBy", p."reason"
    FROM "sorted" s
    JOIN "up" u ON u."end_id" = s."id"
    JOIN "course_plan" p ON p."course_id" = u."course_id"
    JOIN "course" c ON c."id" = u."course_id"
    WHERE p."ended_by" IN ('postponed', 'canceled')
    ORDER BY p."start_earliest" DESC NULLS LAST, c."slug", p."position" DESC`
  return rows.map(({ slug, title, ...row }) => ({ ...row, course: { slug, title } }))
}

/**
 * `up`: each last course of a chain with all before it. `sorted`: those last courses, whether a plan of theirs is known, and
 * what became of it.
 */
async function chains(filter: CourseFilter, audience: Audience): Promise<Prisma.Sql> {
  const { number: _number, counted: _counted, life: _life, ...rest } = filter
  const scope = audience === "office" ? courseScopeSql(await requireEditor()) : Prisma.sql`true`
  const isTold = (course: Prisma.Sql) =>
    audience === "office"
      ? Prisma.sql`${course}."deleted_at" IS NULL`
      : Prisma.sql`${course}."deleted_at" IS NULL AND ${course}."published_at" IS NOT NULL`
  return Prisma.sql`
    WITH RECURSIVE "last" AS (
      SELECT c.*, e."year", e."fiscal_year", e."program_path"
      FROM "course" c JOIN "course_effective" e ON e."course_id" = c."id"
      WHERE ${isTold(Prisma.sql`c`)} AND ${scope} AND c."kind" IN ('course', 'seminar') AND c."part_of_id" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "course" n WHERE n."id" = c."postponed_to_id" AND ${isTold(Prisma.sql`n`)})
        AND ${await courseCondition(rest)}
    ),
    "up" AS (
      SELECT "id" AS "end_id", "id" AS "course_id", 0 AS "depth" FROM "last"
      UNION ALL
      SELECT u."end_id", c."id", u."depth" + 1 FROM "up" u JOIN "course" c ON c."postponed_to_id" = u."course_id"
      WHERE u."depth" < 20 AND ${isTold(Prisma.sql`c`)}
    ),
    "sorted" AS (
      SELECT l.*, l."life" <> 'held' OR f."id" IS NOT NULL OR d."delayed" AS "is_planned", d."delayed",
        CASE
          WHEN l."life" = 'canceled' THEN 'canceled'
          WHEN l."life" = 'postponed' THEN 'waiting'
          WHEN l."life" = 'planned' THEN
            CASE WHEN coalesce(l."end_latest", l."start_latest") < ${today()}::date THEN 'unheard' ELSE 'ahead' END
          WHEN d."delayed" THEN 'afterDelay'
          WHEN l."start_earliest" >= f."start_earliest" AND l."start_latest" <= f."start_latest"
            AND (f."ends_on" IS NULL OR (l."end_earliest" >= f."end_earliest" AND l."end_latest" <= f."end_latest"))
            THEN 'onDays'
          WHEN l."start_earliest" > f."start_latest" OR l."start_latest" < f."start_earliest"
            OR l."end_earliest" > f."end_latest" OR l."end_latest" < f."end_earliest" THEN 'otherDays'
          ELSE 'unclear'
        END AS "outcome"
      FROM "last" l
      CROSS JOIN LATERAL (
        SELECT count(*) > 0 AS "delayed" FROM "up" u JOIN "course_plan" p ON p."course_id" = u."course_id"
        WHERE u."end_id" = l."id" AND p."ended_by" = 'postponed'
      ) d
      LEFT JOIN LATERAL (
        SELECT p.* FROM "up" u JOIN "course_plan" p ON p."course_id" = u."course_id"
        WHERE u."end_id" = l."id" ORDER BY u."depth" DESC, p."position" LIMIT 1
      ) f ON true
    )`
}

function keyOf(by: Asked["by"], filter: CourseFilter): Prisma.Sql {
  if (by === "year") return Prisma.sql`s."year"::text`
  if (by === "fiscalYear") return Prisma.sql`s."fiscal_year"::text`
  return Prisma.sql`(SELECT p."slug" FROM "program" p WHERE p."id" = ${branchOf(filter)})`
}
