import { aseanMembers } from "@/lib/countries"
import { Prisma } from "@/lib/generated/prisma/client"
import type { Activity, Attendance } from "@/lib/protection/roster"
import { instructors, participants } from "@/lib/protection/tables"
import { readBandOfRank } from "@/lib/ranks/bands"

type Tx = Prisma.TransactionClient

/** The counted courses and their stages in the order of time, and who was there. */
export async function readRosters(tx: Tx): Promise<{ activities: Activity[]; attendances: Attendance[] }> {
  const activities = await tx.$queryRaw<Activity[]>`
    ${contributors}
    SELECT a."id", a."isCourse", a."path", a."year", a."fiscalYear", a."field",
      array_remove(ARRAY[
        CASE WHEN t."participations_counted" IS NOT NULL THEN ${participants} END,
        CASE WHEN t."instructors_counted" IS NOT NULL THEN ${instructors} END], NULL) AS "headCounts"
    FROM "contributor" a JOIN "course_tally" t ON t."course_id" = a."id"
    ORDER BY a."start_earliest" NULLS LAST, a."id"`
  const rows = await tx.$queryRaw<AttendanceRow[]>`
    ${contributors}
    SELECT DISTINCT ON (a."id", p."id", "part")
      a."id" AS "activity", p."id" AS "person",
      CASE WHEN r."counts_as_participant" THEN ${participants} ELSE r."key" END AS "part",
      pa."rank", coalesce(p."sex"::text, 'unknown') AS "sex",
      coalesce(CASE WHEN NOT o."unresolved" THEN o."kind"::text END, 'unknown') AS "organizationKind",
      coalesce(p."country", o."country") AS "country",
      CASE
        WHEN coalesce(p."country", o."country") IS NULL THEN 'unknown'
        WHEN coalesce(p."country", o."country") = ANY (a."providers") THEN 'provider'
        WHEN coalesce(p."country", o."country") = ANY (a."countries") THEN 'partner'
        WHEN 'ASEAN' = ANY (a."countries") AND coalesce(p."country", o."country") = ANY (${[...aseanMembers]}) THEN 'partner'
        ELSE 'other'
      END AS "side"
    FROM "contributor" a
    JOIN "participation" pa ON pa."course_id" = a."id" AND pa."attended"
    JOIN "person" p ON p."id" = pa."person_id"
    JOIN "person_role" r ON r."key" = pa."role_key"
    LEFT JOIN "organization" o ON o."id" = pa."organization_id"
    ORDER BY a."id", p."id", "part", r."position"`
  const band = await readBandOfRank(tx)
  return {
    activities,
    attendances: rows.map(({ rank, country, ...row }) => ({ ...row, rankBand: band(rank, country) ?? "unknown" })),
  }
}

type AttendanceRow = Omit<Attendance, "rankBand"> & { rank: string | null; country: string | null }

/** A counted course and its stages, each under what the course is counted as. */
const contributors = Prisma.sql`
  WITH "contributor" AS (
    SELECT c."id", c."id" = n."course_id" AS "isCourse", c."start_earliest", n."program_path" AS "path", n."year", n."fiscal_year" AS "fiscalYear",
      n."field"::text AS "field", n."countries", coalesce(e."provider_countries", '{}') AS "providers"
    FROM "counted_course" n
    JOIN "course" c ON c."id" = n."course_id"
      OR (c."part_of_id" = n."course_id" AND c."life" = 'held' AND c."published_at" IS NOT NULL AND c."deleted_at" IS NULL)
    LEFT JOIN "program_effective" e ON e."program_id" = n."program_id"
  )`
