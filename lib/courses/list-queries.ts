import type { Actor } from "@/lib/access/actor"
import { can } from "@/lib/access/can"
import { courseScopeSql } from "@/lib/access/scope-sql"
import { requireEditor, requireReader } from "@/lib/auth/require-editor"
import { completenessParts, type Completeness, type CompletenessPart } from "@/lib/courses/completeness"
import {
  completenessColumns,
  completenessOfRow,
  completeShare,
  isAsked,
  isMissing,
  missingCount,
  type CompletenessRow,
} from "@/lib/courses/completeness-sql"
import { courseSelect, type CourseRecord } from "@/lib/courses/record"
import { worklistCondition, worklists, type Worklist } from "@/lib/courses/worklists"
import { today } from "@/lib/dates/today"
import { db } from "@/lib/db"
import { courseCondition } from "@/lib/filters/conditions"
import { readCourseFilter, type CourseFilter } from "@/lib/filters/course-filter"
import { readPaging } from "@/lib/filters/paging"
import type { QueryParams } from "@/lib/filters/query"
import { Prisma } from "@/lib/generated/prisma/client"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { branchOf } from "@/lib/statistics/aggregate"
import { pageWindow, readChoice, readListQuery, type List, type ListQuery } from "@/lib/lists/list-query"
import {
  toWord,
  type CourseKindWord,
  type CourseLifeWord,
  type CourseModeWord,
  type FieldWord,
  type PrecisionWord,
} from "@/lib/words"

/* The register of courses as the office sees it: drafts too, each within what the user may edit. */

export const courseStates = ["all", "published", "draft", "planned", "bin"] as const
export type CourseState = (typeof courseStates)[number]

export const courseSorts = ["start", "title", "country", "trainees", "complete", "state"] as const
export type CourseSort = (typeof courseSorts)[number]

export const missingChoices = ["any", ...completenessParts] as const
export type MissingChoice = (typeof missingChoices)[number]

export type CourseQuery = ListQuery<CourseState> & {
  filter: CourseFilter
  list: Worklist | null
  /** Only those of which this is missing, or anything. */
  missing: MissingChoice | null
  sort: CourseSort
  descending: boolean
}

export type CourseRow = {
  slug: string
  code: string | null
  title: LocalText
  kind: CourseKindWord
  mode: CourseModeWord | null
  life: CourseLifeWord
  isStage: boolean
  countries: string[]
  startsOn: string | null
  endsOn: string | null
  trainees: { value: number | null; precision: PrecisionWord }
  completeness: Completeness
  published: boolean
  deletedAt: Date | null
}

const filterNames = ["program", "country", "year", "life"] as const

/** Reads the query of the list; `sort=-title` sorts from the end. The usual order is by start, newest first. */
export async function readCourseQuery(params: QueryParams): Promise<CourseQuery> {
  const { filter } = await readCourseFilter(params, filterNames)
  const sorts = courseSorts.flatMap(sort => [sort, `-${sort}` as const])
  const sort = readChoice(params, "sort", sorts) ?? "-start"
  return {
    ...readListQuery(params, courseStates),
    filter,
    list: readChoice(params, "list", worklists),
    missing: readChoice(params, "missing", missingChoices),
    sort: sort.replace("-", "") as CourseSort,
    descending: sort.startsWith("-"),
  }
}

const from = Prisma.sql`
  FROM "course" c
  JOIN "course_effective" e ON e."course_id" = c."id"
  JOIN "course_tally" t ON t."course_id" = c."id"`

const inState: Record<CourseState, Prisma.Sql> = {
  all: Prisma.sql`c."deleted_at" IS NULL`,
  published: Prisma.sql`c."deleted_at" IS NULL AND c."published_at" IS NOT NULL`,
  draft: Prisma.sql`c."deleted_at" IS NULL AND c."published_at" IS NULL`,
  planned: Prisma.sql`c."deleted_at" IS NULL AND c."life" = 'planned'`,
  bin: Prisma.sql`c."deleted_at" IS NOT NULL`,
}

function orderBy({ sort, descending }: CourseQuery, locale: Locale): Prisma.Sql {
  const direction = descending ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`
  const newest = Prisma.sql`c."start_earliest" DESC NULLS LAST, c."slug"`
  const by = {
    start: Prisma.sql`c."start_earliest"`,
    title: Prisma.sql`lower(coalesce(c."title"->>${locale}, c."title"->>'en', c."title"->>'ja', c."title"->>'mn'))`,
    country: Prisma.sql`e."countries"[1]`,
    trainees: Prisma.sql`t."participations_recorded"`,
    complete: completeShare,
    state: Prisma.sql`c."published_at" IS NOT NULL`,
  }[sort]
  return Prisma.sql`ORDER BY ${by} ${direction}, ${newest}`
}

const missingCondition = (missing: MissingChoice) =>
  missing === "any" ? Prisma.sql`${missingCount} > 0` : isMissing(missing)

async function whereOf(actor: Actor, query: CourseQuery): Promise<Prisma.Sql> {
  return Prisma.join(
    [
      courseScopeSql(actor),
      inState[query.state],
      await courseCondition({ ...query.filter, ...(query.search ? { q: query.search } : {}) }),
      ...(query.list ? [worklistCondition(query.list, today())] : []),
      ...(query.missing ? [missingCondition(query.missing)] : []),
    ],
    " AND ",
  )
}

/** A page of the courses that the user may edit. */
export async function listCoursesForOffice(locale: Locale, query: CourseQuery): Promise<List<CourseRow>> {
  const where = await whereOf(await requireReader(), query)
  const [count] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::integer AS "total" ${from} WHERE ${where}`
  const { skip, take, ...shown } = pageWindow(count?.total ?? 0, query.page)
  const rows = await db.$queryRaw<Tallied[]>`
    SELECT c."id", e."countries", t."participations_recorded" AS "trainees",
      t."participations_precision"::text AS "precision", ${completenessColumns}
    ${from} WHERE ${where} ${orderBy(query, locale)} LIMIT ${take} OFFSET ${skip}`
  return { items: await rowsOf(rows), total: count?.total ?? 0, ...shown }
}

export const gridPageSize = 40

export type GridQuery = { filter: CourseFilter; missing: MissingChoice | null; page: number }

export type GridRow = {
  course: CourseRecord
  /** Whether the user may fill it in. */
  mayEdit: boolean
  completeness: Completeness
  /** With what it takes over from its program. */
  effective: { field: FieldWord | null; countries: string[] }
  /** As a roster says it, where no number was entered. */
  named: { trainees: number | null; instructors: number | null }
}

/** Reads the query of the table of courses and what is known of them. */
export async function readGridQuery(params: QueryParams): Promise<GridQuery> {
  const { filter } = await readCourseFilter(params, ["program", "year", "field"])
  return {
    filter,
    missing: readChoice(params, "missing", missingChoices),
    page: readPaging(params, gridPageSize).page,
  }
}

/** A page of courses, whole, with what is known of them; newest first. */
export async function listCourseGrid({ filter, missing, page }: GridQuery): Promise<List<GridRow>> {
  const actor = await requireEditor()
  const where = Prisma.join(
    [
      courseScopeSql(actor),
      inState.all,
      await courseCondition(filter),
      ...(missing ? [missingCondition(missing)] : []),
    ],
    " AND ",
  )
  const [count] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::integer AS "total" ${from} WHERE ${where}`
  const total = count?.total ?? 0
  const { skip, take, ...shown } = pageWindow(total, page, gridPageSize)
  const rows = await db.$queryRaw<(CompletenessRow & GridRow["effective"] & GridRow["named"] & { id: string })[]>`
    SELECT c."id", e."field"::text, e."countries", t."participations_named" AS "trainees",
      t."instructors_named" AS "instructors", ${completenessColumns}
    ${from} WHERE ${where} ORDER BY c."start_earliest" DESC NULLS LAST, c."slug" LIMIT ${take} OFFSET ${skip}`
  const found = await db.course.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, select: courseSelect })
  const byId = new Map(found.map(course => [course.id, course]))
  const items = rows.flatMap(({ id, field, countries, trainees, instructors, ...row }) => {
    const course = byId.get(id)
    if (!course) return []
    const completeness = completenessOfRow(row)
    const mayEdit = can(actor, { noun: "course", programId: course.programId }, "edit")
    return [{ course, mayEdit, completeness, effective: { field, countries }, named: { trainees, instructors } }]
  })
  return { items, total, ...shown }
}

/** All courses of the list, whole, in its order: what is taken out as a file. */
export async function listCourseRecordsForOffice(locale: Locale, query: CourseQuery): Promise<CourseRecord[]> {
  const where = await whereOf(await requireEditor(), query)
  const ids = await db.$queryRaw<{ id: string }[]>`SELECT c."id" ${from} WHERE ${where} ${orderBy(query, locale)}`
  const found = await db.course.findMany({ where: { id: { in: ids.map(row => row.id) } }, select: courseSelect })
  const byId = new Map(found.map(course => [course.id, course]))
  return ids.flatMap(row => byId.get(row.id) ?? [])
}

type Tallied = CompletenessRow & {
  id: string
  countries: string[]
  trainees: number | null
  precision: PrecisionWord
}

const rowSelect = {
  id: true,
  slug: true,
  code: true,
  title: true,
  kind: true,
  mode: true,
  life: true,
  partOfId: true,
  startsOn: true,
  endsOn: true,
  publishedAt: true,
  deletedAt: true,
} as const satisfies Prisma.CourseSelect

async function rowsOf(tallied: Tallied[]): Promise<CourseRow[]> {
  const ids = tallied.map(({ id }) => id)
  const found = await db.course.findMany({ where: { id: { in: ids } }, select: rowSelect })
  const byId = new Map(found.map(course => [course.id, course]))
  return tallied.flatMap(({ id, countries, trainees, precision, ...row }) => {
    const course = byId.get(id)
    if (!course) return []
    return [
      {
        slug: course.slug,
        code: course.code,
        title: course.title as LocalText,
        kind: toWord(course.kind),
        mode: course.mode && toWord(course.mode),
        life: toWord(course.life),
        isStage: course.partOfId !== null,
        countries,
        startsOn: course.startsOn,
        endsOn: course.endsOn,
        trainees: { value: trainees, precision },
        completeness: completenessOfRow(row),
        published: course.publishedAt !== null,
        deletedAt: course.deletedAt,
      },
    ]
  })
}

/** How many courses stand in each state. */
export async function countCoursesByState(): Promise<Record<CourseState, number>> {
  const actor = await requireReader()
  const [row] = await db.$queryRaw<Record<CourseState, number>[]>`
    SELECT
      (count(*) FILTER (WHERE ${inState.all}))::integer AS "all",
      (count(*) FILTER (WHERE ${inState.published}))::integer AS "published",
      (count(*) FILTER (WHERE ${inState.draft}))::integer AS "draft",
      (count(*) FILTER (WHERE ${inState.planned}))::integer AS "planned",
      (count(*) FILTER (WHERE ${inState.bin}))::integer AS "bin"
    FROM "course" c WHERE ${courseScopeSql(actor)}`
  return row ?? { all: 0, published: 0, draft: 0, planned: 0, bin: 0 }
}

export type WorklistCounts = Record<Worklist, number> & {
  drafts: number
  /** Courses of which something is missing that should be known. */
  incomplete: number
  /** Of the courses whose dates are coarse, those for which no fiscal year can be known. */
  datesWithoutFiscalYear: number
}

/** How much waits for a hand. */
export async function countWorklists(): Promise<WorklistCounts> {
  const actor = await requireReader()
  const day = today()
  const counts = worklists.map(
    list =>
      Prisma.sql`(count(*) FILTER (WHERE ${worklistCondition(list, day)}))::integer AS ${Prisma.raw(`"${list}"`)}`,
  )
  const [row] = await db.$queryRaw<WorklistCounts[]>`
    SELECT ${Prisma.join(counts, ", ")},
      (count(*) FILTER (WHERE c."published_at" IS NULL))::integer AS "drafts",
      (count(*) FILTER (WHERE ${missingCondition("any")}))::integer AS "incomplete",
      (count(*) FILTER (WHERE ${worklistCondition("dates", day)} AND e."fiscal_year" IS NULL))::integer
        AS "datesWithoutFiscalYear"
    ${from} WHERE ${courseScopeSql(actor)} AND c."deleted_at" IS NULL`
  if (!row) throw new Error("Counting gave no row")
  return row
}

/** What the filters of the list can be set to: only what occurs among the user's courses. */
export async function listCourseFilterValues(): Promise<{
  years: number[]
  withoutYear: boolean
  countries: string[]
}> {
  const actor = await requireReader()
  const [row] = await db.$queryRaw<{ years: number[]; withoutYear: boolean; countries: string[] }[]>`
    SELECT
      coalesce(array_agg(DISTINCT e."year") FILTER (WHERE e."year" IS NOT NULL), '{}') AS "years",
      coalesce(bool_or(e."year" IS NULL), false) AS "withoutYear",
      coalesce((
        SELECT array_agg(DISTINCT country) FROM "course" c JOIN "course_effective" e ON e."course_id" = c."id",
        unnest(e."countries") country WHERE ${courseScopeSql(actor)}), '{}') AS "countries"
    FROM "course" c JOIN "course_effective" e ON e."course_id" = c."id" WHERE ${courseScopeSql(actor)}`
  return row ?? { years: [], withoutYear: false, countries: [] }
}

/** How much is known of what should be: of how many courses a part is asked, and of how many it is missing. */
export type MissingCounts = {
  courses: number
  /** Of which nothing is missing. */
  complete: number
  parts: Record<CompletenessPart, { asked: number; missing: number }>
}

export type MissingOverview = MissingCounts & {
  /** By the programs right below the one that is asked about, each with all below it; without one, by the roots. */
  byProgram: (MissingCounts & { program: string | null })[]
  byYear: (MissingCounts & { year: number | null })[]
}

/** What is missing, in all, by program and by year: the courses that the list shows for the same filter. */
export async function countMissing(filter: CourseFilter): Promise<MissingOverview> {
  const actor = await requireEditor()
  const where = Prisma.sql`${courseScopeSql(actor)} AND c."deleted_at" IS NULL AND ${await courseCondition(filter)}`
  const sums = completenessParts.flatMap(part => [
    Prisma.sql`(count(*) FILTER (WHERE ${isAsked(part)}))::integer AS ${Prisma.raw(`"asked ${part}"`)}`,
    Prisma.sql`(count(*) FILTER (WHERE ${isMissing(part)}))::integer AS ${Prisma.raw(`"missing ${part}"`)}`,
  ])
  const columns = Prisma.sql`count(*)::integer AS "courses",
    (count(*) FILTER (WHERE ${missingCount} = 0))::integer AS "complete", ${Prisma.join(sums, ", ")}`
  const [all, programs, years] = await Promise.all([
    db.$queryRaw<SumRow[]>`SELECT ${columns} ${from} WHERE ${where}`,
    db.$queryRaw<(SumRow & { program: string | null })[]>`
      SELECT p."slug" AS "program", ${columns} ${from} LEFT JOIN "program" p ON p."id" = ${branchOf(filter, Prisma.sql`e."program_path"`)}
      WHERE ${where} GROUP BY p."slug"`,
    db.$queryRaw<(SumRow & { year: number | null })[]>`
      SELECT e."year", ${columns} ${from} WHERE ${where} GROUP BY e."year" ORDER BY e."year" DESC NULLS LAST`,
  ])
  const [row] = all
  if (!row) throw new Error("Counting gave no row")
  return {
    ...countsOf(row),
    byProgram: programs.map(({ program, ...sum }) => ({ program, ...countsOf(sum) })),
    byYear: years.map(({ year, ...sum }) => ({ year, ...countsOf(sum) })),
  }
}

type SumRow = { courses: number; complete: number } & Record<`${"asked" | "missing"} ${CompletenessPart}`, number>

const countsOf = ({ courses, complete, ...row }: SumRow): MissingCounts => ({
  courses,
  complete,
  parts: Object.fromEntries(
    completenessParts.map(part => [part, { asked: row[`asked ${part}`], missing: row[`missing ${part}`] }]),
  ) as MissingCounts["parts"],
})
