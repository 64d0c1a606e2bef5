import { db } from "@/lib/db"
import type { Figure } from "@/lib/statistics/figure"

/** The figures of every program, each with all below it, by the program's id. */
export type ProgramTotals = {
  firstYear: number | null
  lastYear: number | null
  courses: number
  participations: Figure
  instructors: Figure
}

export async function figuresByProgram(): Promise<Map<string, ProgramTotals>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id", min(n."year") AS "firstYear", max(n."year") AS "lastYear", count(n."course_id")::integer AS "courses",
      sum(n."participations")::integer AS "participations", sum(n."instructors")::integer AS "instructors",
      count(n."participations")::integer AS "withParticipations", count(n."instructors")::integer AS "withInstructors",
      coalesce(bool_or(n."participations" IS NOT NULL AND n."participations_precision" <> 'exact'), false)
        AS "participationsApproximate",
      coalesce(bool_or(n."instructors" IS NOT NULL AND n."instructors_precision" <> 'exact'), false)
        AS "instructorsApproximate"
    FROM "program" p LEFT JOIN "counted_course" n ON p."id" = ANY (n."program_path")
    GROUP BY p."id"`
  const figure = (row: Row, sum: number | null, known: number, approximate: boolean): Figure => {
    return {
      value: row.courses === 0 ? 0 : sum,
      courses: row.courses,
      coursesWithoutNumber: row.courses - known,
      approximate,
      withheld: false,
    }
  }
  return new Map(
    rows.map(row => [
      row.id,
      {
        firstYear: row.firstYear,
        lastYear: row.lastYear,
        courses: row.courses,
        participations: figure(row, row.participations, row.withParticipations, row.participationsApproximate),
        instructors: figure(row, row.instructors, row.withInstructors, row.instructorsApproximate),
      },
    ]),
  )
}

type Row = {
  id: string
  firstYear: number | null
  lastYear: number | null
  courses: number
  participations: number | null
  instructors: number | null
  withParticipations: number
  withInstructors: number
  participationsApproximate: boolean
  instructorsApproximate: boolean
}
