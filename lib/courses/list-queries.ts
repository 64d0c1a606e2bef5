import type { Actor } from "@/lib/access/actor"
import { courseScopeSql } from "@/lib/access/scope-sql"
import { requireEditor } from "@/lib/auth/require-editor"
import { completenessOf, type Completeness } from "@/lib/courses/completeness"
import { courseSelect, type CourseRecord } from "@/lib/courses/record"
import { worklistCondition, worklists, type Worklist } from "@/lib/courses/worklists"
import { today } from "@/lib/dates/today"
import { db } from "@/lib/db"
import { courseCondition } from "@/lib/filters/conditions"
import { readCourseFilter, type CourseFilter } from "@/lib/filters/course-filter"
import type { QueryParams } from "@/lib/filters/query"
import { Prisma } from "@/lib/generated/prisma/client"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pageWindow, readChoice, readListQuery, type List, type ListQuery } from "@/lib/lists/list-query"
import { toWord, type CourseKindWord, type CourseLifeWord, type CourseModeWord, type PrecisionWord } from "@/lib/words"

/* The register of courses as the office sees it: drafts too, each within what the user may edit. */

export const courseStates = ["all", "published", "draft", "planned", "bin"] as const
export type CourseState = (typeof courseStates)[number]

export const courseSorts = ["start", "title", "country", "trainees", "complete", "state"] as const
export type CourseSort = (typeof courseSorts)[number]

export type CourseQuery = ListQuery<CourseState> & {
  filter: CourseFilter
  list: Worklist | null
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

/** How many of the six things a course says; `completenessOf` says which. */
const complete = Prisma.sql`(
  (coalesce(c."starts_on", '') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND coalesce(c."ends_on", '') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')::int
  + (EXISTS (SELECT 1 FROM "course_place" p WHERE p."course_id" = c."id"))::int
  + (EXISTS (SELECT 1 FROM "course_organization" o WHERE o."course_id" = c."id" AND o."role" = 'recipient')
     OR EXISTS (SELECT 1 FROM "head_count" h WHERE h."course_id" = c."id" AND h."role_key" = 'trainee' AND h."who" IS NOT NULL))::int
  + (t."participations_recorded" IS NOT NULL)::int
  + (t."instructors_recorded" IS NOT NULL)::int
  + (c."result" <> '{}'::jsonb OR EXISTS (SELECT 1 FROM "course_topic" ct WHERE ct."course_id" = c."id"))::int)`

function orderBy({ sort, descending }: CourseQuery, locale: Locale): Prisma.Sql {
  const direction = descending ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`
  const newest = Prisma.sql`c."start_earliest" DESC NULLS LAST, c."slug"`
  const by = {
    start: Prisma.sql`c."start_earliest"`,
    title: Prisma.sql`lower(coalesce(c."title"->>${locale}, c."title"->>'en', c."title"->>'ja', c."title"->>'mn'))`,
    country: Prisma.sql`e."countries"[1]`,
    trainees: Prisma.sql`t."participations_recorded"`,
    complete,
    state: Prisma.sql`c."published_at" IS NOT NULL`,
  }[sort]
  return Prisma.sql`ORDER BY ${by} ${direction}, ${newest}`
}

async function whereOf(actor: Actor, query: CourseQuery): Promise<Prisma.Sql> {
  return Prisma.join(
    [
      courseScopeSql(actor),
      inState[query.state],
      await courseCondition({ ...query.filter, ...(query.search ? { q: query.search } : {}) }),
      ...(query.list ? [worklistCondition(query.list, today())] : []),
    ],
    " AND ",
  )
}

/** A page of the courses that the user may edit. */
export async function listCoursesForOffice(locale: Locale, query: CourseQuery): Promise<List<CourseRow>> {
  const where = await whereOf(await requireEditor(), query)
  const [count] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::integer AS "total" ${from} WHERE ${where}`
  const { skip, take, ...shown } = pageWindow(count?.total ?? 0, query.page)
  const rows = await db.$queryRaw<Tallied[]>`
    SELECT c."id", e."countries", t."participations_recorded" AS "trainees",
      t."participations_precision"::text AS "precision", t."instructors_recorded" AS "instructors"
    ${from} WHERE ${where} ${orderBy(query, locale)} LIMIT ${take} OFFSET ${skip}`
  return { items: await rowsOf(rows), total: count?.total ?? 0, ...shown }
}

/** All courses of the list, whole, in its order: what is taken out as a file. */
export async function listCourseRecordsForOffice(locale: Locale, query: CourseQuery): Promise<CourseRecord[]> {
  const where = await whereOf(await requireEditor(), query)
  const ids = await db.$queryRaw<{ id: string }[]>`SELECT c."id" ${from} WHERE ${where} ${orderBy(query, locale)}`
  const found = await db.course.findMany({ where: { id: { in: ids.map(row => row.id) } }, select: courseSelect })
  const byId = new Map(found.map(course => [course.id, course]))
  return ids.flatMap(row => byId.get(row.id) ?? [])
}

type Tallied = {
  id: string
  countries: string[]
  trainees: number | null
  precision: PrecisionWord
  instructors: number | null
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
  result: true,
  publishedAt: true,
  deletedAt: true,
  places: { select: { position: true } },
  topics: { select: { topicId: true } },
  organizations: { select: { role: true } },
  headCounts: { select: { roleKey: true, who: true } },
} as const satisfies Prisma.CourseSelect

async function rowsOf(tallied: Tallied[]): Promise<CourseRow[]> {
  const ids = tallied.map(({ id }) => id)
  const found = await db.course.findMany({ where: { id: { in: ids } }, select: rowSelect })
  const byId = new Map(found.map(course => [course.id, course]))
  return tallied.flatMap(({ id, countries, trainees, precision, instructors }) => {
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
        completeness: completenessOf({ ...course, result: course.result as LocalText, trainees, instructors }),
        published: course.publishedAt !== null,
        deletedAt: course.deletedAt,
      },
    ]
  })
}

/** How many courses stand in each state. */
export async function countCoursesByState(): Promise<Record<CourseState, number>> {
  const actor = await requireEditor()
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
  /** Of the courses whose dates are coarse, those for which no fiscal year can be known. */
  datesWithoutFiscalYear: number
}

/** How much waits for a hand. */
export async function countWorklists(): Promise<WorklistCounts> {
  const actor = await requireEditor()
  const day = today()
  const counts = worklists.map(
    list =>
      Prisma.sql`(count(*) FILTER (WHERE ${worklistCondition(list, day)}))::integer AS ${Prisma.raw(`"${list}"`)}`,
  )
  const [row] = await db.$queryRaw<WorklistCounts[]>`
    SELECT ${Prisma.join(counts, ", ")},
      (count(*) FILTER (WHERE c."published_at" IS NULL))::integer AS "drafts",
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
  const actor = await requireEditor()
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
