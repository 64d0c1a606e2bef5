import { db } from "@/lib/db"
import { courseCondition } from "@/lib/filters/conditions"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { Prisma } from "@/lib/generated/prisma/client"

/*
 * On how many sources figures rest: of each number that a counted course, or a stage of one, gives to the public figures,
 * how many sources say the same. Restricted claims are no source to visitors, and a number from a list of names has none.
 */

export const basisMeasures = ["days", "participations", "instructors"] as const

export type BasisMeasure = (typeof basisMeasures)[number]

export type Basis = { one: number; several: number; none: number }

export type SourceBasis = Record<BasisMeasure, Basis> & { all: Basis }

export const sumOf = ({ one, several, none }: Basis): number => one + several + none

export async function sourceBasis(filter: CourseFilter): Promise<SourceBasis> {
  const rows = await db.$queryRaw<(Basis & { measure: BasisMeasure })[]>`
    WITH "activity" AS (
      SELECT n."course_id" AS "counted", x."id", x."starts_on", x."ends_on"
      FROM "counted_course" n JOIN "course" x ON x."id" = n."course_id"
        OR (x."part_of_id" = n."course_id" AND x."life" = 'held' AND x."published_at" IS NOT NULL AND x."deleted_at" IS NULL)
    ),
    "figure" AS (
      SELECT a.*, f."measure", f."value"
      FROM "activity" a
      JOIN "course_tally" t ON t."course_id" = a."id"
      JOIN "course" c ON c."id" = a."counted"
      JOIN "course_effective" e ON e."course_id" = a."counted"
      CROSS JOIN LATERAL (VALUES
        ('days', t."days"), ('participations', t."participations_public"), ('instructors', t."instructors_public")
      ) f ("measure", "value")
      WHERE f."value" IS NOT NULL AND ${await courseCondition(filter)}
    ),
    "based" AS (
      SELECT f."measure", (
        SELECT count(DISTINCT s."source_id")
        FROM "statement" s
        JOIN "statement_standing" st ON st."statement_id" = s."id" AND st."followed"
        JOIN "source" so ON so."id" = s."source_id" AND so."deleted_at" IS NULL
        LEFT JOIN "person_role" pr ON pr."key" = s."role_key"
        WHERE s."course_id" = f."id" AND NOT s."restricted" AND ${speaksOf}
      ) AS "sources"
      FROM "figure" f
    )
    SELECT "measure",
      (count(*) FILTER (WHERE "sources" = 1))::integer AS "one",
      (count(*) FILTER (WHERE "sources" > 1))::integer AS "several",
      (count(*) FILTER (WHERE "sources" = 0))::integer AS "none"
    FROM "based" GROUP BY "measure"`
  const nothing = (): Basis => ({ one: 0, several: 0, none: 0 })
  const basis: SourceBasis = { days: nothing(), participations: nothing(), instructors: nothing(), all: nothing() }
  for (const { measure, ...counts } of rows) {
    basis[measure] = counts
    for (const key of ["one", "several", "none"] as const) basis.all[key] += counts[key]
  }
  return basis
}

const day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}"

/** Whether a claim `s` is about the number of `f`: of days known by both dates, one that names both or the length itself. */
const speaksOf = Prisma.sql`
  CASE f."measure"
    WHEN 'days' THEN
      (s."subject" = 'duration' AND s."number" IS NOT NULL)
      OR (s."subject" = 'dates' AND s."starts_on" IS NOT NULL AND s."ends_on" IS NOT NULL
        AND f."starts_on" ~ ${day} AND f."ends_on" ~ ${day})
    WHEN 'participations' THEN s."subject" = 'head-count' AND s."number" IS NOT NULL AND pr."counts_as_participant"
    ELSE s."subject" = 'head-count' AND s."number" IS NOT NULL AND s."role_key" = 'instructor'
  END`
