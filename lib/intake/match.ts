import { courseScope, programsFor } from "@/lib/access/can"
import { requireEditor } from "@/lib/auth/require-editor"
import { db } from "@/lib/db"
import { boundsOf } from "@/lib/dates/partial-date"
import type { Findings } from "@/lib/intake/findings"
import type { LocalText } from "@/lib/i18n/locale"
import type { CourseLifeWord, FieldWord } from "@/lib/words"

/*
 * Which course of the register a notice may be about: the dates overlap or are near, and country and field agree. Whoever
 * reads the notice decides.
 */

export type LikelyCourse = {
  slug: string
  code: string | null
  title: LocalText
  startsOn: string | null
  endsOn: string | null
  life: CourseLifeWord
  /** Within so many days at both ends, and nothing disagrees: it is offered first. */
  near: boolean
}

/** Announced and held differ by days; a course and the next one by more. */
const nearDays = 14

export async function findLikelyCourses({ period, country, field }: Findings): Promise<LikelyCourse[]> {
  const actor = await requireEditor()
  const { earliest, latest } = boundsOf(period?.value.startsOn ?? null, period?.value.endsOn ?? null)
  if (earliest === null || latest === null) return []
  const rows = await db.course.findMany({
    where: {
      ...courseScope(actor, "edit"),
      deletedAt: null,
      startEarliest: { lte: plus(latest, nearDays) },
      OR: [
        { endLatest: { gte: plus(earliest, -nearDays) } },
        { endLatest: null, startLatest: { gte: plus(earliest, -nearDays) } },
      ],
    },
    select: {
      slug: true,
      code: true,
      title: true,
      startsOn: true,
      endsOn: true,
      life: true,
      field: true,
      countries: true,
      programId: true,
    },
    orderBy: [{ startEarliest: "asc" }, { slug: "asc" }],
  })
  const effective = await effectiveOf(rows.flatMap(({ programId }) => programId ?? []))
  return rows.flatMap(({ programId, field: own, countries, ...course }) => {
    const program = effective.get(programId ?? "")
    const itsCountries = countries.length > 0 ? countries : (program?.countries ?? [])
    const itsField = own ?? program?.field ?? null
    if (country && itsCountries.length > 0 && !itsCountries.includes(country.value)) return []
    if (field && itsField && field.value !== itsField) return []
    const bounds = boundsOf(course.startsOn, course.endsOn)
    const near =
      Boolean(country) &&
      itsCountries.length > 0 &&
      apart(bounds.earliest, earliest) <= nearDays &&
      apart(bounds.latest, latest) <= nearDays
    return [{ ...course, title: course.title as LocalText, near }]
  })
}

const plus = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
const apart = (a: string | null, b: string) =>
  a === null ? Infinity : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000

type Effective = { countries: string[]; field: FieldWord | null }

async function effectiveOf(programIds: string[]): Promise<Map<string, Effective>> {
  if (programIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; field: FieldWord | null; countries: string[] }[]>`
    SELECT "program_id"::text AS "id", "field"::text AS "field", "partner_countries" AS "countries"
    FROM "program_effective" WHERE "program_id" = ANY (${programIds}::uuid[])`
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/**
 * The program a notice belongs to, where only one can be meant: the deepest whose country, field and years agree. Null
 * where there is none, or more than one.
 */
export async function findLikelyProgram({ period, country, field }: Findings): Promise<string | null> {
  const mine = programsFor(await requireEditor(), "edit")
  if (!country) return null
  const rows = await db.$queryRaw<LikelyProgram[]>`
    SELECT p."id"::text AS "id", p."slug", p."parent_id"::text AS "parentId", p."start_year" AS "startYear",
      p."end_year" AS "endYear", e."field"::text AS "field", e."partner_countries" AS "countries"
    FROM "program" p JOIN "program_effective" e ON e."program_id" = p."id"
    WHERE p."deleted_at" IS NULL`
  const year = Number(period?.value.startsOn?.slice(0, 4)) || null
  const fits = rows.filter(
    row =>
      (mine === "all" || mine.has(row.id)) &&
      row.countries.includes(country.value) &&
      (row.field === null || row.field === field?.value) &&
      (year === null || ((row.startYear ?? year) <= year && year <= (row.endYear ?? year))),
  )
  // of a program and one below it, the one below
  const deepest = fits.filter(row => !fits.some(other => other.parentId === row.id))
  return deepest.length === 1 ? (deepest[0]?.slug ?? null) : null
}

type LikelyProgram = {
  id: string
  slug: string
  parentId: string | null
  startYear: number | null
  endYear: number | null
  field: string | null
  countries: string[]
}
