import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { publicStatements } from "@/lib/statements/public-statements"
import { followedAmong } from "@/lib/statements/standing"
import { toWord, type PersonRoleWord } from "@/lib/words"

/*
 * What belongs to the published courses and to the programs, a row each, for the files. Every column is named, and what a
 * page does not show stands in no file: unresolved organizations, restricted statements, parts that no source published.
 */

const published = { publishedAt: { not: null }, deletedAt: null } satisfies Prisma.CourseWhereInput
const byCourse = { course: { slug: "asc" } } as const
const course = { select: { slug: true } } as const
const source = { select: { code: true } } as const
const organization = { select: { slug: true, unresolved: true, deletedAt: true } } as const

type OrganizationRow = { slug: string; unresolved: boolean; deletedAt: Date | null } | null
const shown = (row: OrganizationRow) => (row && !row.unresolved && row.deletedAt === null ? row.slug : null)

export type HeadCountRow = Awaited<ReturnType<typeof listHeadCounts>>[number]

export async function listHeadCounts() {
  const rows = await db.headCount.findMany({
    where: { course: published },
    orderBy: [byCourse, { role: { position: "asc" } }],
    select: { id: true, course, roleKey: true, total: true, precision: true, who: true, organization },
  })
  const sources = await countSources()
  return rows.map(({ id, course, roleKey, precision, organization, ...row }) => ({
    ...row,
    sources: sources.get(id) ?? 0,
    course: course.slug,
    role: roleKey,
    precision: toWord(precision),
    organization: shown(organization),
  }))
}

/** How many sources say each head count: those whose claims may be told. */
async function countSources(): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; sources: number }[]>`
    SELECT h."id", count(DISTINCT so."id")::integer AS "sources"
    FROM "head_count" h
    JOIN "statement" s ON s."course_id" = h."course_id" AND s."role_key" = h."role_key" AND s."number" IS NOT NULL
    JOIN "statement_standing" st ON st."statement_id" = s."id" AND st."followed"
    JOIN "source" so ON so."id" = s."source_id" AND so."deleted_at" IS NULL
    WHERE NOT s."restricted" GROUP BY h."id"`
  return new Map(rows.map(({ id, sources }) => [id, sources]))
}

export type HeadCountPartRow = Awaited<ReturnType<typeof listHeadCountParts>>[number]

/** Only those that a source published, numbered as they stand. */
export async function listHeadCountParts() {
  const rows = await db.headCountPart.findMany({
    where: { source: { deletedAt: null }, headCount: { course: published } },
    orderBy: [{ headCount: byCourse }, { headCount: { role: { position: "asc" } } }, { position: "asc" }],
    select: {
      headCount: { select: { course, roleKey: true } },
      number: true,
      precision: true,
      branch: true,
      sex: true,
      rankBand: true,
      organization,
      source,
    },
  })
  return numbered(
    rows.map(({ headCount, precision, rankBand, organization, source, ...row }) => ({
      ...row,
      course: headCount.course.slug,
      role: headCount.roleKey,
      precision: toWord(precision),
      rankBand: rankBand && toWord(rankBand),
      organization: shown(organization),
      source: source?.code ?? null,
    })),
    row => `${row.course} ${row.role}`,
  )
}

export type PlaceRow = Awaited<ReturnType<typeof listPlaces>>[number]

export async function listPlaces() {
  const rows = await db.coursePlace.findMany({
    where: { course: published },
    orderBy: [byCourse, { position: "asc" }],
    select: { course, name: true, country: true, province: true },
  })
  return numbered(
    rows.map(({ course, name, country, province }) => ({
      course: course.slug,
      name: name as LocalText,
      country,
      province: province as LocalText,
    })),
    row => row.course,
  )
}

export type CourseTopicRow = Awaited<ReturnType<typeof listCourseTopics>>[number]

export async function listCourseTopics() {
  const rows = await db.courseTopic.findMany({
    where: { course: published, topic: { deletedAt: null } },
    orderBy: [byCourse, { topic: { slug: "asc" } }],
    select: { course, topic: { select: { slug: true } } },
  })
  return rows.map(({ course, topic }) => ({ course: course.slug, topic: topic.slug }))
}

export type CourseOrganizationRow = Awaited<ReturnType<typeof listCourseOrganizations>>[number]

export async function listCourseOrganizations() {
  const rows = await db.courseOrganization.findMany({
    where: { course: published, organization: { deletedAt: null, unresolved: false } },
    orderBy: [byCourse, { role: "asc" }, { position: "asc" }],
    select: { course, role: true, organization: { select: { slug: true } } },
  })
  return rows.map(({ course, role, organization }) => ({ course: course.slug, role, organization: organization.slug }))
}

export type CoursePlanRow = Awaited<ReturnType<typeof listCoursePlans>>[number]

/** What was planned before what stands in the course, the oldest first. */
export async function listCoursePlans() {
  const rows = await db.coursePlan.findMany({
    where: { course: published },
    orderBy: [byCourse, { position: "asc" }],
    select: {
      course,
      startsOn: true,
      endsOn: true,
      endedBy: true,
      reason: true,
      counts: { select: { roleKey: true, total: true, precision: true } },
    },
  })
  return numbered(
    rows.map(({ course, endedBy, reason, counts, ...row }) => {
      const countOf = (role: PersonRoleWord) => {
        const count = counts.find(({ roleKey }) => roleKey === role)
        return count ? { total: count.total, precision: toWord(count.precision) } : null
      }
      return {
        ...row,
        course: course.slug,
        endedBy: toWord(endedBy),
        reason: reason as LocalText,
        trainees: countOf("trainee"),
        instructors: countOf("instructor"),
      }
    }),
    row => row.course,
  )
}

export type CourseSourceRow = Awaited<ReturnType<typeof listCourseSources>>[number]

export async function listCourseSources() {
  const rows = await db.courseSource.findMany({
    where: { course: published, source: { deletedAt: null } },
    orderBy: [byCourse, { position: "asc" }],
    select: { course, source },
  })
  return rows.map(({ course, source }) => ({ course: course.slug, source: source.code }))
}

export type MilestoneRow = Awaited<ReturnType<typeof listMilestones>>[number]

export async function listMilestones() {
  const rows = await db.milestone.findMany({
    where: { deletedAt: null, program: { deletedAt: null } },
    orderBy: [{ program: { slug: "asc" } }, { earliest: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: {
      program: { select: { slug: true } },
      happenedOn: true,
      title: true,
      description: true,
      source: { select: { code: true, deletedAt: true } },
    },
  })
  return numbered(
    rows.map(({ program, happenedOn, title, description, source }) => ({
      program: program.slug,
      happenedOn,
      title: title as LocalText,
      description: description as LocalText,
      source: source && source.deletedAt === null ? source.code : null,
    })),
    row => row.program,
  )
}

export type StatementRow = Awaited<ReturnType<typeof listStatements>>[number]

export async function listStatements() {
  const rows = await db.statement.findMany({
    where: { ...publicStatements.where, OR: [{ course: published }, { program: { deletedAt: null } }] },
    orderBy: [{ course: { slug: "asc" } }, { program: { slug: "asc" } }, ...publicStatements.orderBy],
    select: { ...publicStatements.select, course, program: { select: { slug: true } } },
  })
  const followed = await followedAmong(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, course, program, source, subject, roleKey, claim, reason, precision, ...row }) => ({
    ...row,
    chosen: followed.has(id),
    course: course?.slug ?? null,
    program: program?.slug ?? null,
    source: source.code,
    subject: toWord(subject),
    role: roleKey,
    claim: claim as LocalText,
    reason: reason as LocalText,
    precision: toWord(precision),
  }))
}

/** Rows with their place among those of the same key, from 1. */
function numbered<Row>(rows: Row[], keyOf: (row: Row) => string): (Row & { place: number })[] {
  const seen = new Map<string, number>()
  return rows.map(row => {
    const place = (seen.get(keyOf(row)) ?? 0) + 1
    seen.set(keyOf(row), place)
    return { ...row, place }
  })
}
