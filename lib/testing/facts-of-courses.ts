import { db } from "@/lib/db"

/**
 * What each counted course amounts to, asked of the bare tables and in other words than the view: for comparing what the
 * pages say with what the rules say.
 */
export type CourseFact = {
  id: string
  slug: string
  mode: string | null
  kind: string
  field: string | null
  year: number | null
  fiscalYear: number | null
  programs: string[]
  countries: string[]
  topics: string[]
  days: number | null
  participations: number | null
  instructors: number | null
  /** Of the numbers above, which are not exact. */
  rough: string[]
}

export async function factsOfCourses(): Promise<CourseFact[]> {
  const rows = await db.$queryRaw<
    (Omit<CourseFact, "rough"> & Record<"roughDays" | "roughTrainees" | "roughInstructors", boolean>)[]
  >`
    WITH RECURSIVE "above" AS (
      SELECT c."id" AS "course", c."program_id" AS "program", 0 AS "height" FROM "course" c WHERE c."program_id" IS NOT NULL
      UNION ALL
      SELECT a."course", p."parent_id", a."height" + 1
      FROM "above" a JOIN "program" p ON p."id" = a."program" WHERE p."parent_id" IS NOT NULL
    ),
    "open" AS (
      SELECT * FROM "course" WHERE "life" = 'held' AND "published_at" IS NOT NULL AND "deleted_at" IS NULL
    ),
    "part" AS (
      SELECT c."id" AS "course", x."id", x."starts_on", x."ends_on", x."duration_days", x."duration_precision"
      FROM "open" c JOIN "open" x ON x."id" = c."id" OR x."part_of_id" = c."id"
      WHERE c."part_of_id" IS NULL AND c."kind" IN ('course', 'seminar')
    ),
    "roster" AS (
      SELECT pa."course_id", pa."role_key", count(DISTINCT pa."person_id") FILTER (WHERE pa."attended") AS "number"
      FROM "participation" pa WHERE pa."role_key" IN ('trainee', 'instructor') GROUP BY 1, 2
    ),
    "number" AS (
      SELECT p."course", r."role",
        coalesce(h."total", CASE WHEN ro."number" = 0 OR ro."number" >= 5 THEN ro."number" END) AS "number",
        h."total" IS NOT NULL AND h."precision" <> 'exact' AS "rough"
      FROM "part" p CROSS JOIN (VALUES ('trainee'), ('instructor')) r ("role")
      LEFT JOIN "head_count" h ON h."course_id" = p."id" AND h."role_key" = r."role"
      LEFT JOIN "roster" ro ON ro."course_id" = p."id" AND ro."role_key" = r."role"
    ),
    "length" AS (
      SELECT "course",
        CASE WHEN "starts_on" ~ '^\\d{4}-\\d\\d-\\d\\d' AND "ends_on" ~ '^\\d{4}-\\d\\d-\\d\\d'
          THEN left("ends_on", 10)::date - left("starts_on", 10)::date + 1 ELSE "duration_days" END AS "days",
        NOT ("starts_on" ~ '^\\d{4}-\\d\\d-\\d\\d' AND "ends_on" ~ '^\\d{4}-\\d\\d-\\d\\d'
          AND "starts_on" IS NOT NULL AND "ends_on" IS NOT NULL) AND "duration_precision" <> 'exact' AS "rough"
      FROM "part"
    )
    SELECT c."id", c."slug", c."mode"::text, c."kind"::text,
      coalesce(c."field", (SELECT p."field" FROM "above" a JOIN "program" p ON p."id" = a."program"
        WHERE a."course" = c."id" AND p."field" IS NOT NULL ORDER BY a."height" LIMIT 1))::text AS "field",
      substring(c."starts_on" FROM '^\\d{4}')::integer AS "year",
      CASE WHEN c."starts_on" ~ '^\\d{4}-' THEN left(c."starts_on", 4)::integer
        - CASE WHEN substring(c."starts_on" FROM 6 FOR 2) < '04' THEN 1 ELSE 0 END END AS "fiscalYear",
      ARRAY(SELECT a."program"::text FROM "above" a WHERE a."course" = c."id" ORDER BY a."height" DESC) AS "programs",
      CASE WHEN c."countries" <> '{}' THEN c."countries" ELSE coalesce((SELECT p."partner_countries" FROM "above" a
        JOIN "program" p ON p."id" = a."program" WHERE a."course" = c."id" AND p."partner_countries" <> '{}'
        ORDER BY a."height" LIMIT 1), '{}') END AS "countries",
      ARRAY(SELECT t."slug" FROM "course_topic" ct JOIN "topic" t ON t."id" = ct."topic_id"
        WHERE ct."course_id" = c."id" AND t."deleted_at" IS NULL) AS "topics",
      (SELECT sum(l."days") FROM "length" l WHERE l."course" = c."id")::integer AS "days",
      (SELECT sum(n."number") FROM "number" n WHERE n."course" = c."id" AND n."role" = 'trainee')::integer AS "participations",
      (SELECT sum(n."number") FROM "number" n WHERE n."course" = c."id" AND n."role" = 'instructor')::integer AS "instructors",
      EXISTS (SELECT 1 FROM "length" l WHERE l."course" = c."id" AND l."rough" AND l."days" IS NOT NULL) AS "roughDays",
      EXISTS (SELECT 1 FROM "number" n WHERE n."course" = c."id" AND n."role" = 'trainee' AND n."rough") AS "roughTrainees",
      EXISTS (SELECT 1 FROM "number" n WHERE n."course" = c."id" AND n."role" = 'instructor' AND n."rough") AS "roughInstructors"
    FROM "open" c WHERE c."part_of_id" IS NULL AND c."kind" IN ('course', 'seminar')`
  return rows.map(({ roughDays, roughTrainees, roughInstructors, ...fact }) => ({
    ...fact,
    rough: [roughDays && "days", roughTrainees && "participations", roughInstructors && "instructors"].filter(
      word => word !== false,
    ),
  }))
}
