import { db } from "@/lib/db"
import { courseCondition } from "@/lib/filters/conditions"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { Prisma } from "@/lib/generated/prisma/client"
import type { Figure } from "@/lib/statistics/figure"
import type { Breakdown, Measure } from "@/lib/statistics/words"

export type Cell = Figure & { first: string; second: string }

export type Aggregate = {
  asOf: Date
  /** Every course once. */
  total: Figure
  /** By the first breakdown alone, by the second alone, and by both; a margin counts a course once a key. */
  firsts: Cell[]
  seconds: Cell[]
  cells: Cell[]
}

/** Adds up a measure over `counted_course`: total, margins and cells from one reading of the data. */
export async function aggregate(measure: Measure, by: readonly Breakdown[], filter: CourseFilter): Promise<Aggregate> {
  const [first, second] = by
  const one = first && keysOf(first, filter)
  const two = second && keysOf(second, filter)
  const parts = [
    part("total", Prisma.empty),
    one && part("first", Prisma.sql`CROSS JOIN LATERAL (${one}) d1`, Prisma.sql`d1."key"`),
    two && part("second", Prisma.sql`CROSS JOIN LATERAL (${two}) d2`, Prisma.empty, Prisma.sql`d2."key"`),
    one &&
      two &&
      part(
        "cell",
        Prisma.sql`CROSS JOIN LATERAL (${one}) d1 CROSS JOIN LATERAL (${two}) d2`,
        Prisma.sql`d1."key"`,
        Prisma.sql`d2."key"`,
      ),
  ].filter(sql => sql !== undefined)
  const rows = await db.$queryRaw<Row[]>`
    WITH "selected" AS MATERIALIZED (
      SELECT n."course_id", n."field"::text, n."year", n."fiscal_year", n."mode"::text, n."countries", n."program_path",
        ${numbers[measure]}
      FROM "counted_course" n
      JOIN "course" c ON c."id" = n."course_id"
      JOIN "course_effective" e ON e."course_id" = n."course_id"
      WHERE ${await courseCondition(filter)}
    )
    SELECT p.*, (SELECT ("value" #>> '{}')::timestamptz FROM "setting" WHERE "key" = 'public.changed_at') AS "asOf"
    FROM (${Prisma.join(parts, " UNION ALL ")}) p`
  const cellsOf = (name: Row["part"]) => rows.filter(row => row.part === name).map(cellOf)
  const [total] = rows.filter(row => row.part === "total")
  if (!total) throw new Error("An aggregate without GROUP BY gave no row")
  const { first: _first, second: _second, ...figure } = cellOf(total)
  return {
    asOf: total.asOf ?? new Date(0),
    total: figure,
    firsts: cellsOf("first"),
    seconds: cellsOf("second"),
    cells: cellsOf("cell"),
  }
}

type Row = {
  part: "total" | "first" | "second" | "cell"
  first: string
  second: string
  courses: number
  without: number
  value: number | null
  approximate: boolean
  asOf: Date | null
}

/** `value` of a course as visitors may know it, and how exact it is. */
const numbers: Record<Measure, Prisma.Sql> = {
  courses: Prisma.sql`1 AS "value", false AS "rough"`,
  days: Prisma.sql`n."days" AS "value", n."days_precision" <> 'exact' AS "rough"`,
  participations: Prisma.sql`n."participations" AS "value", n."participations_precision" <> 'exact' AS "rough"`,
  instructors: Prisma.sql`n."instructors" AS "value", n."instructors_precision" <> 'exact' AS "rough"`,
}

function part(
  name: Row["part"],
  joins: Prisma.Sql,
  first: Prisma.Sql = Prisma.empty,
  second: Prisma.Sql = Prisma.empty,
) {
  const keys = [first, second].filter(key => key !== Prisma.empty)
  const orBlank = (key: Prisma.Sql) => (key === Prisma.empty ? Prisma.sql`''` : key)
  return Prisma.sql`
    SELECT ${Prisma.raw(`'${name}'`)} AS "part", ${orBlank(first)} AS "first", ${orBlank(second)} AS "second",
      count(*)::integer AS "courses",
      (count(*) FILTER (WHERE s."value" IS NULL))::integer AS "without",
      sum(s."value")::integer AS "value",
      coalesce(bool_or(s."rough") FILTER (WHERE s."value" IS NOT NULL), false) AS "approximate"
    FROM "selected" s ${joins} ${keys.length ? Prisma.sql`GROUP BY ${Prisma.join(keys)}` : Prisma.empty}`
}

function cellOf(row: Row): Cell {
  return {
    first: row.first,
    second: row.second,
    value: row.courses === 0 ? 0 : row.value,
    courses: row.courses,
    coursesWithoutNumber: row.without,
    approximate: row.approximate,
    withheld: false,
  }
}

/** The keys under which a course of `selected s` stands: one row each, `unknown` where there is none. */
function keysOf(breakdown: Breakdown, filter: CourseFilter): Prisma.Sql {
  switch (breakdown) {
    case "year":
      return Prisma.sql`SELECT coalesce(s."year"::text, 'unknown') AS "key"`
    case "fiscalYear":
      return Prisma.sql`SELECT coalesce(s."fiscal_year"::text, 'unknown') AS "key"`
    case "field":
      return Prisma.sql`SELECT coalesce(s."field", 'unknown') AS "key"`
    case "mode":
      return Prisma.sql`SELECT coalesce(s."mode", 'unknown') AS "key"`
    case "country":
      return Prisma.sql`SELECT DISTINCT unnest(
        CASE WHEN cardinality(s."countries") = 0 THEN ARRAY['unknown'] ELSE s."countries" END) AS "key"`
    case "topic":
      return Prisma.sql`
        SELECT coalesce(t."slug", 'unknown') AS "key"
        FROM (SELECT 1) always LEFT JOIN (
          SELECT t."slug" FROM "course_topic" ct JOIN "topic" t ON t."id" = ct."topic_id"
          WHERE ct."course_id" = s."course_id" AND t."deleted_at" IS NULL
        ) t ON true`
    case "program":
      return Prisma.sql`SELECT coalesce((SELECT p."slug" FROM "program" p WHERE p."id" = ${branchOf(filter)}), 'unknown') AS "key"`
  }
}

/** The child of the filtered program in which a course with this path lies, or that program itself; without one, the root. */
export const branchOf = ({ program }: CourseFilter, path = Prisma.sql`s."program_path"`): Prisma.Sql =>
  program
    ? Prisma.sql`coalesce((${path})[array_position(${path}, ${program.id}::uuid) + 1], ${program.id}::uuid)`
    : Prisma.sql`(${path})[1]`
