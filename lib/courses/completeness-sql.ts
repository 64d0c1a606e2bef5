import {
  completenessFrom,
  completenessParts,
  completenessRules,
  type Completeness,
  type CompletenessPart,
} from "@/lib/courses/completeness"
import { Prisma } from "@/lib/generated/prisma/client"

/*
 * The rules of completeness as conditions on `course c`, its tally `t` and its effective values `e`, for lists, counts and
 * orders: what `completenessOf` says of one record, said of many.
 */

const printedDay = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

const hasOrganization = (role: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM "course_organization" o WHERE o."course_id" = c."id" AND o."role" = ${role}::"organization_role")`

const hasNumber = (column: Prisma.Sql) => Prisma.sql`(t.${column} IS NOT NULL OR EXISTS (
  SELECT 1 FROM "course" s JOIN "course_tally" st ON st."course_id" = s."id"
  WHERE s."part_of_id" = c."id" AND s."deleted_at" IS NULL AND s."life" = 'held' AND st.${column} IS NOT NULL))`

const known: Record<CompletenessPart, Prisma.Sql> = {
  title: Prisma.sql`jsonb_exists_all(c."title", ARRAY['en', 'ja', 'mn'])`,
  program: Prisma.sql`c."program_id" IS NOT NULL`,
  field: Prisma.sql`e."field" IS NOT NULL`,
  mode: Prisma.sql`c."mode" IS NOT NULL`,
  dates: Prisma.sql`CASE WHEN c."life" IN ('planned', 'held')
    THEN coalesce(c."starts_on", '') ~ ${printedDay} AND coalesce(c."ends_on", '') ~ ${printedDay}
    ELSE c."starts_on" IS NOT NULL END`,
  place: Prisma.sql`EXISTS (SELECT 1 FROM "course_place" p WHERE p."course_id" = c."id")`,
  countries: Prisma.sql`cardinality(e."countries") > 0`,
  recipients: Prisma.sql`(${hasOrganization("recipient")} OR EXISTS (
    SELECT 1 FROM "head_count" h WHERE h."course_id" = c."id" AND h."role_key" = 'trainee' AND h."who" IS NOT NULL))`,
  provider: hasOrganization("provider"),
  host: hasOrganization("host"),
  trainees: hasNumber(Prisma.sql`"participations_recorded"`),
  instructors: hasNumber(Prisma.sql`"instructors_recorded"`),
  topics: Prisma.sql`EXISTS (SELECT 1 FROM "course_topic" ct WHERE ct."course_id" = c."id")`,
  result: Prisma.sql`c."result" <> '{}'::jsonb`,
  source: Prisma.sql`EXISTS (
    SELECT 1 FROM "course_source" cs JOIN "source" so ON so."id" = cs."source_id"
    WHERE cs."course_id" = c."id" AND so."deleted_at" IS NULL)`,
  reason: Prisma.sql`c."life_reason" <> '{}'::jsonb`,
  newDates: Prisma.sql`c."postponed_to_id" IS NOT NULL`,
}

/** What a course is, in the words of the rules: `course held`, `stage planned`. */
const shape = Prisma.sql`(CASE WHEN c."part_of_id" IS NULL THEN c."kind"::text ELSE 'stage' END || ' ' || c."life"::text)`

export function isAsked(part: CompletenessPart): Prisma.Sql {
  const { asked, notOnline } = completenessRules[part]
  const shapes = Object.entries(asked).flatMap(([kind, lives]) => lives.map(life => `${kind} ${life}`))
  const isOne = Prisma.sql`${shape} = ANY (${shapes}::text[])`
  return notOnline ? Prisma.sql`(${isOne} AND c."mode" IS DISTINCT FROM 'online')` : isOne
}

export const isMissing = (part: CompletenessPart): Prisma.Sql => Prisma.sql`(${isAsked(part)} AND NOT ${known[part]})`

const countOf = (conditions: readonly Prisma.Sql[]) =>
  Prisma.sql`(${Prisma.join(
    conditions.map(condition => Prisma.sql`(${condition})::int`),
    " + ",
  )})`

/** How many parts are asked of a course, and how many of those are missing. */
const askedCount = countOf(completenessParts.map(isAsked))
export const missingCount = countOf(completenessParts.map(isMissing))

/** From 0, nothing is known, to 1; what a list is sorted by. */
export const completeShare = Prisma.sql`(1 - ${missingCount}::numeric / nullif(${askedCount}, 0))`

const listOf = (conditionOf: (part: CompletenessPart) => Prisma.Sql) =>
  Prisma.sql`array_remove(ARRAY[${Prisma.join(
    completenessParts.map(part => Prisma.sql`CASE WHEN ${conditionOf(part)} THEN ${part} END`),
  )}]::text[], NULL)`

/** The columns from which `completenessOfRow` makes the completeness of a course. */
export const completenessColumns = Prisma.sql`${listOf(isAsked)} AS "asked", ${listOf(isMissing)} AS "missing"`

export type CompletenessRow = { asked: string[]; missing: string[] }

export const completenessOfRow = ({ asked, missing }: CompletenessRow): Completeness =>
  completenessFrom(part => (missing.includes(part) ? "missing" : asked.includes(part) ? "known" : "not-asked"))
