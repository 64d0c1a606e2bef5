import { db } from "@/lib/db"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { searchable, searchWords } from "@/lib/search/searchable"

/**
 * The filter as a condition on `course c` and `course_effective e`. Filters never touch a number that is withheld: such a
 * course stands among those without a number.
 */
export async function courseCondition(filter: CourseFilter): Promise<Prisma.Sql> {
  const conditions = [
    yearIs(Prisma.sql`e."year"`, filter.year),
    yearIs(Prisma.sql`e."fiscal_year"`, filter.fiscalYear),
    wordIs(Prisma.sql`e."field"`, filter.field),
    wordIs(Prisma.sql`c."mode"`, filter.mode),
    wordIs(Prisma.sql`c."kind"`, filter.kind),
    wordIs(Prisma.sql`c."life"`, filter.life),
    filter.program && Prisma.sql`${filter.program.id}::uuid = ANY (e."program_path")`,
    topicIs(filter.topic),
    countryIs(filter.country),
    filter.number &&
      Prisma.sql`EXISTS (SELECT 1 FROM "counted_course" n WHERE n."course_id" = c."id" AND n."participations" IS NULL)`,
    filter.counted && Prisma.sql`EXISTS (SELECT 1 FROM "counted_course" n WHERE n."course_id" = c."id")`,
    ...(await found(filter.q)),
  ].filter(condition => condition !== undefined)
  return conditions.length ? Prisma.join(conditions, " AND ") : Prisma.sql`true`
}

function yearIs(column: Prisma.Sql, year: number | "unknown" | undefined) {
  if (year === undefined) return undefined
  return year === "unknown" ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} = ${year}`
}

function wordIs(column: Prisma.Sql, word: string | undefined) {
  if (word === undefined) return undefined
  return word === "unknown" ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column}::text = ${word}`
}

function topicIs(topic: CourseFilter["topic"]) {
  if (topic === undefined) return undefined
  if (topic !== "unknown")
    return Prisma.sql`EXISTS (SELECT 1 FROM "course_topic" ct WHERE ct."course_id" = c."id" AND ct."topic_id" = ${topic.id}::uuid)`
  return Prisma.sql`NOT EXISTS (
    SELECT 1 FROM "course_topic" ct JOIN "topic" t ON t."id" = ct."topic_id"
    WHERE ct."course_id" = c."id" AND t."deleted_at" IS NULL)`
}

function countryIs(country: string | undefined) {
  if (country === undefined) return undefined
  return country === "unknown"
    ? Prisma.sql`cardinality(e."countries") = 0`
    : Prisma.sql`${country} = ANY (e."countries")`
}

/** Every word must be found: in the course's own texts, or in a name of its programs, topics or organizations. */
async function found(q: string | undefined): Promise<Prisma.Sql[]> {
  const words = q ? searchWords(q) : []
  if (!words.length) return []
  const nothingDeleted = { deletedAt: null }
  const [programs, topics, organizations] = await Promise.all([
    db.program.findMany({ where: nothingDeleted, select: { id: true, names: true } }),
    db.topic.findMany({ where: nothingDeleted, select: { id: true, names: true } }),
    db.organization.findMany({ where: { ...nothingDeleted, unresolved: false }, select: { id: true, names: true } }),
  ])
  const named = (records: { id: string; names: Prisma.JsonValue }[], word: string) =>
    records.filter(({ names }) => searchable(names as LocalText).includes(word)).map(({ id }) => id)
  return words.map(word => {
    const anywhere = `%${word.replace(/[\\%_]/g, "\\$&")}%`
    return Prisma.sql`(
      c."search_text" LIKE ${anywhere}
      OR c."slug" LIKE ${anywhere}
      OR e."program_path" && ${named(programs, word)}::uuid[]
      OR EXISTS (SELECT 1 FROM "course_topic" ct
        WHERE ct."course_id" = c."id" AND ct."topic_id" = ANY (${named(topics, word)}::uuid[]))
      OR EXISTS (SELECT 1 FROM "course_organization" co
        WHERE co."course_id" = c."id" AND co."organization_id" = ANY (${named(organizations, word)}::uuid[])))`
  })
}
