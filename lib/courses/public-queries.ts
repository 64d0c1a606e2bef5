import { chainOf, type ChainPlan } from "@/lib/courses/chain"
import { db } from "@/lib/db"
import { courseCondition } from "@/lib/filters/conditions"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { listProgramPath } from "@/lib/programs/program-path"
import { recordBySlug } from "@/lib/slugs"
import { publicSource, publicSourceSelect, type PublicSource } from "@/lib/sources/public-source"
import { groupStatements, publicStatements, type StatementGroup } from "@/lib/statements/public-statements"
import type { Spoken } from "@/lib/statements/spoken"
import {
  toWord,
  type CourseKindWord,
  type CourseLifeWord,
  type CourseModeWord,
  type FieldWord,
  type OrganizationKindWord,
  type OrganizationRoleWord,
  type PersonRoleWord,
  type PrecisionWord,
  type RankBandWord,
  type SexWord,
} from "@/lib/words"

/*
 * What visitors may see of courses. Every column is named: a new one is not public until someone writes its name here.
 * Everything that comes from rosters passes through the views, which withhold small numbers.
 */

/** A number as visitors may see it: one that is withheld stands as not known, and nothing tells it from others. */
export type PublicNumber = { value: number | null; precision: PrecisionWord }

export type NamedLink = { slug: string; names: LocalText }
export type CourseLink = { slug: string; title: LocalText; startsOn: string | null; endsOn: string | null }

export type PublicCourseItem = {
  id: string
  slug: string
  title: LocalText
  kind: CourseKindWord
  mode: CourseModeWord | null
  life: CourseLifeWord
  field: FieldWord | null
  countries: string[]
  startsOn: string | null
  endsOn: string | null
  year: number | null
  fiscalYear: number | null
  program: NamedLink | null
  places: PublicPlace[]
  topics: (NamedLink & { field: FieldWord })[]
  /** The course of which this is a stage. */
  partOf: CourseLink | null
  /** Whether it is one of the counted courses. */
  counted: boolean
  /** With those of its stages, where it is counted. */
  days: PublicNumber
  participations: PublicNumber
  instructors: PublicNumber
}

export type PublicPlace = { name: LocalText; country: string | null; province: LocalText }

export type PublicHeadCount = {
  role: PersonRoleWord
  total: number
  precision: PrecisionWord
  who: string | null
  organization: NamedLink | null
  /** Only those that a source published. */
  parts: {
    number: number
    precision: PrecisionWord
    organization: NamedLink | null
    branch: string | null
    sex: SexWord | null
    rankBand: RankBandWord | null
    sourceCode: string
  }[]
}

export type PublicCourse = PublicCourseItem & {
  summary: LocalText
  result: LocalText
  lifeReason: LocalText
  /** From the root to its own program. */
  programPath: NamedLink[]
  organizations: (NamedLink & { role: OrganizationRoleWord; country: string | null; kind: OrganizationKindWord })[]
  headCounts: PublicHeadCount[]
  stages: PublicCourseItem[]
  postponedTo: CourseLink | null
  postponedFrom: CourseLink[]
  /** What was planned before, and what became of it. */
  plans: ChainPlan[]
  sources: PublicSource[]
  statements: StatementGroup[]
  /** In the same track, by date. */
  previous: CourseLink | null
  next: CourseLink | null
  updatedAt: Date
}

const isPublic = { publishedAt: { not: null }, deletedAt: null } satisfies Prisma.CourseWhereInput

/** Newest first. Courses of every kind and life, stages too. */
export async function listPublicCourses(
  filter: CourseFilter,
  page: number,
  pageSize: number,
): Promise<{ items: PublicCourseItem[]; total: number }> {
  const condition = await courseCondition(filter)
  const from = Prisma.sql`
    FROM "course" c JOIN "course_effective" e ON e."course_id" = c."id"
    WHERE c."published_at" IS NOT NULL AND c."deleted_at" IS NULL AND ${condition}`
  const [rows, [count]] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT c."id" ${from} ORDER BY c."start_earliest" DESC NULLS LAST, c."id" DESC
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::integer AS "total" ${from}`,
  ])
  return { items: await items(rows.map(({ id }) => id)), total: count?.total ?? 0 }
}

/** A course, where an old address of it leads, or null. */
export async function getPublicCourse(slug: string): Promise<PublicCourse | { redirectTo: string } | null> {
  const found = await db.course.findFirst({ where: { slug, ...isPublic }, select: { id: true } })
  if (found) return course(found.id, isPublic)
  const id = await recordBySlug(db, "course", slug)
  const moved = id && (await db.course.findFirst({ where: { id, ...isPublic }, select: { slug: true } }))
  return moved ? { redirectTo: moved.slug } : null
}

/** What a visitor would see of a course that may still be a draft. Whoever calls it asks first whether the user may. */
export async function getCourseAsVisitor(id: string): Promise<PublicCourse | null> {
  return course(id, { deletedAt: null })
}

const named = { slug: true, names: true } as const
const courseLink = { slug: true, title: true, startsOn: true, endsOn: true } as const
const place = { name: true, country: true, province: true } as const

const itemSelect = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  mode: true,
  life: true,
  startsOn: true,
  endsOn: true,
  program: { select: { ...named, deletedAt: true } },
  places: { select: place, orderBy: { position: "asc" } },
  topics: { where: { topic: { deletedAt: null } }, select: { topic: { select: { ...named, field: true } } } },
  partOf: { select: { ...courseLink, publishedAt: true, deletedAt: true } },
} satisfies Prisma.CourseSelect

type ItemRow = Prisma.CourseGetPayload<{ select: typeof itemSelect }>

async function items(ids: string[]): Promise<PublicCourseItem[]> {
  if (!ids.length) return []
  const [rows, facts] = await Promise.all([
    db.course.findMany({ where: { id: { in: ids } }, select: itemSelect }),
    factsOf(ids),
  ])
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => {
    const row = byId.get(id)
    const fact = facts.get(id)
    return row && fact ? [itemOf(row, fact)] : []
  })
}

type Facts = Pick<
  PublicCourseItem,
  "field" | "countries" | "year" | "fiscalYear" | "counted" | "days" | "participations" | "instructors"
>

/** What the views say: a counted course with its stages, any other course by itself. */
async function factsOf(ids: string[]): Promise<Map<string, Facts>> {
  const rows = await db.$queryRaw<FactRow[]>`
    SELECT c."id", e."field"::text, e."countries", e."year", e."fiscal_year" AS "fiscalYear",
      n."course_id" IS NOT NULL AS "counted",
      CASE WHEN n."course_id" IS NULL THEN t."days" ELSE n."days" END AS "days",
      coalesce(n."days_precision", t."days_precision")::text AS "daysPrecision",
      CASE WHEN n."course_id" IS NULL THEN t."participations_public" ELSE n."participations" END AS "participations",
      coalesce(n."participations_precision", t."participations_precision")::text AS "participationsPrecision",
      CASE WHEN n."course_id" IS NULL THEN t."instructors_public" ELSE n."instructors" END AS "instructors",
      coalesce(n."instructors_precision", t."instructors_precision")::text AS "instructorsPrecision"
    FROM "course" c
    JOIN "course_effective" e ON e."course_id" = c."id"
    JOIN "course_tally" t ON t."course_id" = c."id"
    LEFT JOIN "counted_course" n ON n."course_id" = c."id"
    WHERE c."id" = ANY (${ids}::uuid[])`
  const number = (value: number | null, precision: PrecisionWord): PublicNumber => ({
    value,
    precision: value === null ? "exact" : precision,
  })
  return new Map(
    rows.map(row => [
      row.id,
      {
        field: row.field,
        countries: row.countries,
        year: row.year,
        fiscalYear: row.fiscalYear,
        counted: row.counted,
        days: number(row.days, row.daysPrecision),
        participations: number(row.participations, row.participationsPrecision),
        instructors: number(row.instructors, row.instructorsPrecision),
      },
    ]),
  )
}

type FactRow = {
  id: string
  field: FieldWord | null
  countries: string[]
  year: number | null
  fiscalYear: number | null
  counted: boolean
  days: number | null
  daysPrecision: PrecisionWord
  participations: number | null
  participationsPrecision: PrecisionWord
  instructors: number | null
  instructorsPrecision: PrecisionWord
}

function itemOf(row: ItemRow, facts: Facts): PublicCourseItem {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title as LocalText,
    kind: toWord(row.kind),
    mode: row.mode && toWord(row.mode),
    life: toWord(row.life),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    program: row.program && row.program.deletedAt === null ? namedLink(row.program) : null,
    places: row.places.map(placeOf),
    topics: row.topics.map(({ topic }) => ({ ...namedLink(topic), field: toWord(topic.field) })),
    partOf: row.partOf && row.partOf.publishedAt && row.partOf.deletedAt === null ? linkOf(row.partOf) : null,
    ...facts,
  }
}

const namedLink = ({ slug, names }: { slug: string; names: Prisma.JsonValue }): NamedLink => ({
  slug,
  names: names as LocalText,
})

const linkOf = ({ slug, title, startsOn, endsOn }: Omit<CourseLink, "title"> & { title: Prisma.JsonValue }) => ({
  slug,
  title: title as LocalText,
  startsOn,
  endsOn,
})

const placeOf = ({
  name,
  country,
  province,
}: Record<"name" | "province", Prisma.JsonValue> & { country: string | null }) => ({
  name: name as LocalText,
  country,
  province: province as LocalText,
})

const organization = { select: { ...named, unresolved: true, deletedAt: true } } as const

const recordSelect = {
  summary: true,
  result: true,
  lifeReason: true,
  programId: true,
  updatedAt: true,
  organizations: {
    where: { organization: { deletedAt: null, unresolved: false } },
    orderBy: [{ role: "asc" }, { position: "asc" }],
    select: { role: true, organization: { select: { ...named, country: true, kind: true } } },
  },
  headCounts: {
    orderBy: { role: { position: "asc" } },
    select: {
      roleKey: true,
      total: true,
      precision: true,
      who: true,
      organization,
      parts: {
        where: { source: { deletedAt: null } },
        orderBy: { position: "asc" },
        select: {
          number: true,
          precision: true,
          branch: true,
          sex: true,
          rankBand: true,
          organization,
          source: { select: { code: true } },
        },
      },
    },
  },
  stages: { where: isPublic, orderBy: [{ startEarliest: "asc" }, { id: "asc" }], select: { id: true } },
  postponedTo: { select: { ...courseLink, publishedAt: true, deletedAt: true } },
  postponedFrom: { where: isPublic, orderBy: { startEarliest: "asc" }, select: courseLink },
  sources: {
    where: { source: { deletedAt: null } },
    orderBy: { position: "asc" },
    select: {
      source: { select: publicSourceSelect },
    },
  },
  statements: publicStatements,
} satisfies Prisma.CourseSelect

type RecordRow = Prisma.CourseGetPayload<{ select: typeof recordSelect }>

async function course(id: string, where: Prisma.CourseWhereInput): Promise<PublicCourse | null> {
  const row = await db.course.findFirst({ where: { id, ...where }, select: recordSelect })
  const [item] = row ? await items([id]) : []
  if (!row || !item) return null
  const [stages, programPath, neighbors, plans, statements] = await Promise.all([
    items(row.stages.map(stage => stage.id)),
    row.programId ? listProgramPath(row.programId) : [],
    neighborsOf(id),
    chainOf(id, isPublic),
    groupStatements(db, row.statements, spoken => says(item, row, spoken)),
  ])
  const postponedTo = row.postponedTo?.publishedAt && row.postponedTo.deletedAt === null ? row.postponedTo : null
  return {
    ...item,
    summary: row.summary as LocalText,
    result: row.result as LocalText,
    lifeReason: row.lifeReason as LocalText,
    programPath,
    organizations: row.organizations.map(({ role, organization }) => ({
      ...namedLink(organization),
      role,
      country: organization.country,
      kind: toWord(organization.kind),
    })),
    headCounts: row.headCounts.map(headCountOf),
    stages,
    postponedTo: postponedTo && linkOf(postponedTo),
    postponedFrom: row.postponedFrom.map(linkOf),
    plans,
    sources: row.sources.map(({ source }) => publicSource(source)),
    statements,
    ...neighbors,
    updatedAt: row.updatedAt,
  }
}

/** Whether a course itself has a value of what sources speak of. */
function says({ startsOn, endsOn, days }: PublicCourseItem, { headCounts }: RecordRow, { subject, role }: Spoken) {
  switch (subject) {
    case "dates":
      return startsOn !== null || endsOn !== null
    case "duration":
      return days.value !== null
    case "head-count":
      return headCounts.some(({ roleKey }) => roleKey === role)
    default:
      return false
  }
}

function headCountOf(row: RecordRow["headCounts"][number]): PublicHeadCount {
  return {
    role: row.roleKey as PersonRoleWord,
    total: row.total,
    precision: toWord(row.precision),
    who: row.who,
    organization: shown(row.organization),
    parts: row.parts.flatMap(part =>
      part.source
        ? [
            {
              number: part.number,
              precision: toWord(part.precision),
              organization: shown(part.organization),
              branch: part.branch,
              sex: part.sex,
              rankBand: part.rankBand && toWord(part.rankBand),
              sourceCode: part.source.code,
            },
          ]
        : [],
    ),
  }
}

type OrganizationRow = RecordRow["headCounts"][number]["organization"]

const shown = (organization: OrganizationRow) =>
  organization && !organization.unresolved && organization.deletedAt === null ? namedLink(organization) : null

/** The courses before and after it in its track: the second level of the tree, or the root where there is none. */
async function neighborsOf(id: string): Promise<Pick<PublicCourse, "previous" | "next">> {
  const rows = await db.$queryRaw<{ previous: string | null; next: string | null }[]>`
    WITH "ordered" AS (
      SELECT c."id", coalesce(e."program_path"[2], e."program_path"[1]) AS "track", c."start_earliest", c."slug"
      FROM "course" c JOIN "course_effective" e ON e."course_id" = c."id"
      WHERE (c."published_at" IS NOT NULL AND c."deleted_at" IS NULL) OR c."id" = ${id}::uuid
    )
    SELECT * FROM (
      SELECT o."id",
        lag(o."id") OVER "by_date" AS "previous",
        lead(o."id") OVER "by_date" AS "next"
      FROM "ordered" o
      WHERE o."track" = (SELECT "track" FROM "ordered" WHERE "id" = ${id}::uuid)
      WINDOW "by_date" AS (ORDER BY o."start_earliest" NULLS LAST, o."slug")
    ) w WHERE w."id" = ${id}::uuid`
  const [row] = rows
  const ids = [row?.previous, row?.next].filter(neighbor => typeof neighbor === "string")
  const links = await db.course.findMany({ where: { id: { in: ids } }, select: { id: true, ...courseLink } })
  const link = (neighbor: string | null | undefined) => {
    const found = links.find(candidate => candidate.id === neighbor)
    return found ? linkOf(found) : null
  }
  return { previous: link(row?.previous), next: link(row?.next) }
}
