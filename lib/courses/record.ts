import type { CompletenessFacts } from "@/lib/courses/completeness"
import type { CourseInput } from "@/lib/courses/schema"
import { NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { toWord } from "@/lib/words"

/** Everything the course form holds, as the database has it. For the office only. */
export const courseSelect = {
  id: true,
  slug: true,
  code: true,
  title: true,
  summary: true,
  result: true,
  notes: true,
  kind: true,
  mode: true,
  life: true,
  lifeReason: true,
  field: true,
  countries: true,
  startsOn: true,
  endsOn: true,
  durationDays: true,
  durationPrecision: true,
  publishedAt: true,
  deletedAt: true,
  version: true,
  updatedAt: true,
  programId: true,
  program: { select: { id: true, slug: true, names: true } },
  partOf: { select: { id: true, slug: true, title: true } },
  postponedTo: { select: { id: true, slug: true, title: true } },
  places: { select: { name: true, country: true, province: true }, orderBy: { position: "asc" } },
  topics: { select: { topic: { select: { slug: true, names: true } } }, orderBy: { topic: { slug: "asc" } } },
  organizations: {
    select: { role: true, organization: { select: { slug: true, names: true, unresolved: true } } },
    orderBy: { position: "asc" },
  },
  headCounts: {
    select: {
      roleKey: true,
      total: true,
      precision: true,
      who: true,
      organization: { select: { slug: true, names: true } },
      parts: {
        select: {
          number: true,
          precision: true,
          branch: true,
          sex: true,
          rankBand: true,
          organization: { select: { slug: true } },
          source: { select: { code: true } },
        },
        orderBy: { position: "asc" },
      },
    },
    orderBy: { role: { position: "asc" } },
  },
  sources: {
    select: { source: { select: { code: true, address: true, publisher: true, deletedAt: true } } },
    orderBy: { position: "asc" },
  },
  plans: {
    select: {
      id: true,
      position: true,
      startsOn: true,
      endsOn: true,
      endedBy: true,
      reason: true,
      recordedAt: true,
      counts: {
        select: { roleKey: true, total: true, precision: true, who: true },
        orderBy: { role: { position: "asc" } },
      },
    },
    orderBy: { position: "asc" },
  },
} as const satisfies Prisma.CourseSelect

export type CourseRecord = Prisma.CourseGetPayload<{ select: typeof courseSelect }>

/** What completeness asks of a record, with what the views say of it. */
export function completenessFactsOf(course: CourseRecord, views: CompletenessViews): CompletenessFacts {
  return {
    ...course,
    ...views,
    kind: toWord(course.kind),
    isStage: course.partOf !== null,
    title: course.title as LocalText,
    result: course.result as LocalText,
    lifeReason: course.lifeReason as LocalText,
    sources: course.sources.filter(({ source }) => source.deletedAt === null),
  }
}

type CompletenessViews = Pick<CompletenessFacts, "field" | "countries" | "trainees" | "instructors">

/** The course, deleted ones too, or `NotFound`. */
export async function readCourse(tx: Prisma.TransactionClient, id: string): Promise<CourseRecord> {
  const course = await tx.course.findUnique({ where: { id }, select: courseSelect })
  if (!course) throw new NotFound("course")
  return course
}

/** A record as the input that would write it again: what the form shows, what a copy starts from, what the log compares. */
export function inputOf(course: CourseRecord): CourseInput {
  return {
    title: course.title as LocalText,
    slug: course.slug,
    code: course.code,
    summary: course.summary as LocalText,
    result: course.result as LocalText,
    notes: course.notes,
    kind: toWord(course.kind),
    mode: course.mode,
    life: course.life === "held" ? "held" : "planned",
    field: course.field,
    program: course.program?.slug ?? null,
    countries: course.countries,
    startsOn: course.startsOn,
    endsOn: course.endsOn,
    durationDays: course.durationDays,
    durationPrecision: toWord(course.durationPrecision),
    partOf: course.partOf?.slug ?? null,
    places: course.places.map(place => ({
      name: place.name as LocalText,
      country: place.country,
      province: place.province as LocalText,
    })),
    topics: course.topics.map(({ topic }) => topic.slug),
    organizations: course.organizations.map(row => ({ role: row.role, organization: row.organization.slug })),
    headCounts: course.headCounts.map(row => ({
      role: row.roleKey as CourseInput["headCounts"][number]["role"],
      total: row.total,
      precision: toWord(row.precision),
      who: row.who,
      organization: row.organization?.slug ?? null,
      parts: row.parts.map(part => ({
        number: part.number,
        precision: toWord(part.precision),
        organization: part.organization?.slug ?? null,
        branch: part.branch,
        sex: part.sex,
        rankBand: part.rankBand && toWord(part.rankBand),
        source: part.source?.code ?? null,
      })),
    })),
    sources: course.sources.map(({ source }) => source.code),
  }
}
