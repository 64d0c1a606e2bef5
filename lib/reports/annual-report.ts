import { listPublicCourses, type PublicCourseItem } from "@/lib/courses/public-queries"
import { parsePartialDate } from "@/lib/dates/partial-date"
import { db } from "@/lib/db"
import type { NamedRecord } from "@/lib/filters/course-filter"
import { onePageOfAll } from "@/lib/filters/paging"
import { compareText } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { aggregate } from "@/lib/statistics/aggregate"
import { sourcesOf } from "@/lib/sources/sources-of"
import type { PublicSource } from "@/lib/sources/public-source"
import type { Figure } from "@/lib/statistics/figure"
import { statisticsTable, type StatisticsTable } from "@/lib/statistics/statistics"
import { unknownKey, type Measure } from "@/lib/statistics/words"
import type { OrganizationRoleWord } from "@/lib/words"

/* A program in one year, as visitors may know it: made from the public figures and records alone. */

export type ReportYear = { kind: "year" | "fiscalYear"; year: number }

/** The years in which a program has a counted course, newest first, by either kind of year. */
export async function reportYears(program: NamedRecord): Promise<Record<ReportYear["kind"], number[]>> {
  const years = async (kind: ReportYear["kind"]) => {
    const { firsts } = await aggregate("courses", [kind], { program })
    return firsts.flatMap(({ first }) => (first === unknownKey ? [] : [Number(first)])).sort((a, b) => b - a)
  }
  const [year, fiscalYear] = await Promise.all([years("year"), years("fiscalYear")])
  return { year, fiscalYear }
}

/** What a counted course does not say. */
export const reportGaps = ["dates", "place", "participations", "instructors", "topics", "result", "sources"] as const

export type ReportGap = (typeof reportGaps)[number]

export type ReportOrganization = { slug: string; names: LocalText; role: OrganizationRoleWord; courses: number }

export type AnnualReport = ReportYear & {
  asOf: Date
  figures: Record<Measure, Figure>
  before: Record<Measure, Figure>
  /** Counted, oldest first. */
  courses: PublicCourseItem[]
  /** Of the year too, and not counted: stages, exercises, what is planned or was canceled. */
  others: PublicCourseItem[]
  fields: StatisticsTable
  topics: StatisticsTable
  organizations: ReportOrganization[]
  gaps: { course: PublicCourseItem; gaps: ReportGap[] }[]
  sources: PublicSource[]
}

const measures = ["courses", "days", "participations", "instructors"] as const

export async function annualReport(
  program: NamedRecord,
  { kind, year }: ReportYear,
  locale: Locale,
): Promise<AnnualReport> {
  const filter = { program, [kind]: year }
  const [figures, before, { items }, fields, topics] = await Promise.all([
    figuresOf(program, { kind, year }),
    figuresOf(program, { kind, year: year - 1 }),
    listPublicCourses(filter, 1, onePageOfAll),
    statisticsTable({ measure: "participations", by: ["field"], filter, lang: locale }),
    statisticsTable({ measure: "courses", by: ["topic"], filter, lang: locale }),
  ])
  const oldestFirst = items.reverse()
  const courses = oldestFirst.filter(({ counted }) => counted)
  const ids = courses.map(({ id }) => id)
  const [organizations, evidence] = await Promise.all([organizationsOf(ids, locale), evidenceOf(ids)])
  return {
    kind,
    year,
    asOf: new Date(fields.asOf),
    figures,
    before,
    courses,
    others: oldestFirst.filter(({ counted }) => !counted),
    fields,
    topics,
    organizations,
    gaps: courses.flatMap(course => {
      const gaps = gapsOf(course, evidence.get(course.id))
      return gaps.length > 0 ? [{ course, gaps }] : []
    }),
    sources: await sourcesOf(courses.flatMap(({ id }) => evidence.get(id)?.sources ?? [])),
  }
}

async function figuresOf(program: NamedRecord, { kind, year }: ReportYear): Promise<Record<Measure, Figure>> {
  const found = await Promise.all(
    measures.map(async measure => [measure, (await aggregate(measure, [], { program, [kind]: year })).total] as const),
  )
  return Object.fromEntries(found) as Record<Measure, Figure>
}

type Evidence = { hasResult: boolean; sources: string[] }

async function evidenceOf(ids: string[]): Promise<Map<string, Evidence>> {
  const rows = await db.course.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      result: true,
      sources: {
        where: { source: { deletedAt: null } },
        orderBy: { position: "asc" },
        select: { source: { select: { code: true } } },
      },
    },
  })
  return new Map(
    rows.map(({ id, result, sources }) => [
      id,
      { hasResult: pickText(result as LocalText, "en") !== null, sources: sources.map(({ source }) => source.code) },
    ]),
  )
}

/** Each organization in each of its roles, with how many of the courses; never one that is unresolved. */
async function organizationsOf(ids: string[], locale: Locale): Promise<ReportOrganization[]> {
  const rows = await db.courseOrganization.findMany({
    where: { courseId: { in: ids }, organization: { deletedAt: null, unresolved: false } },
    select: { role: true, organization: { select: { slug: true, names: true } } },
  })
  const found = new Map<string, ReportOrganization>()
  for (const { role, organization } of rows) {
    const key = `${role} ${organization.slug}`
    const names = organization.names as LocalText
    const known = found.get(key) ?? { slug: organization.slug, names, role, courses: 0 }
    found.set(key, { ...known, courses: known.courses + 1 })
  }
  const compare = compareText(locale)
  const name = ({ names, slug }: ReportOrganization) => pickText(names, locale)?.value ?? slug
  return [...found.values()].sort(
    (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || b.courses - a.courses || compare(name(a), name(b)),
  )
}

const roles: readonly OrganizationRoleWord[] = ["provider", "host", "recipient", "supporting"]

function gapsOf(course: PublicCourseItem, evidence: Evidence | undefined): ReportGap[] {
  const isDay = (text: string | null) => {
    const date = parsePartialDate(text ?? "")
    return date !== null && date.day !== null && date.year !== null
  }
  const says: Record<ReportGap, boolean> = {
    dates: isDay(course.startsOn) && isDay(course.endsOn),
    place: course.places.length > 0,
    participations: course.participations.value !== null,
    instructors: course.instructors.value !== null,
    topics: course.topics.length > 0,
    result: evidence?.hasResult ?? false,
    sources: (evidence?.sources.length ?? 0) > 0,
  }
  return reportGaps.filter(gap => !says[gap])
}
