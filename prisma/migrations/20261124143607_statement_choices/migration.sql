-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "note" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "statement_choice" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "activity_id" BIGINT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "statement_choice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "statement_choice_activity_id_key" ON "statement_choice"("activity_id");

-- CreateIndex
CREATE INDEX "statement_choice_statement_id_idx" ON "statement_choice"("statement_id");

-- AddForeignKey
ALTER TABLE "statement_choice" ADD CONSTRAINT "statement_choice_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------- Claims and what the record says ----------

-- Whether what a claim says is what its record says. A record's own columns and head counts hold the values; a claim that
-- has no value they could hold, and one about a program, is followed when it was chosen. Two full dates decide the length.
CREATE VIEW "statement_standing" AS
SELECT
  s."id" AS "statement_id",
  CASE
    WHEN c."id" IS NULL THEN s."chosen"
    WHEN s."subject" = 'dates' AND num_nonnulls(s."starts_on", s."ends_on") > 0 THEN
      coalesce(rtrim(s."starts_on", '?') = rtrim(c."starts_on", '?'), s."starts_on" IS NULL)
      AND coalesce(rtrim(s."ends_on", '?') = rtrim(c."ends_on", '?'), s."ends_on" IS NULL)
    WHEN s."subject" = 'duration' AND s."number" IS NOT NULL THEN
      CASE
        WHEN c."starts_on" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' AND c."ends_on" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'
          THEN s."number" = c."end_latest" - c."start_earliest" + 1
        ELSE coalesce((s."number", s."precision") = (c."duration_days", c."duration_precision"), false)
      END
    WHEN s."subject" = 'head-count' AND s."number" IS NOT NULL THEN EXISTS (
      SELECT 1 FROM "head_count" h
      WHERE h."course_id" = s."course_id" AND h."role_key" = s."role_key"
        AND h."total" = s."number" AND h."precision" = s."precision")
    ELSE s."chosen"
  END AS "followed"
FROM "statement" s LEFT JOIN "course" c ON c."id" = s."course_id";

-- Whether two partial dates can mean the same day: what one of them leaves open is no contradiction.
CREATE FUNCTION "dates_agree"(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT a IS NULL OR b IS NULL OR (
    (left(a, 4) = 'XXXX' OR left(b, 4) = 'XXXX' OR left(a, 4) = left(b, 4))
    AND (starts_with(substr(rtrim(a, '?'), 5), substr(rtrim(b, '?'), 5))
      OR starts_with(substr(rtrim(b, '?'), 5), substr(rtrim(a, '?'), 5))))
$$;

-- What sources disagree about and nobody decided: two claims of one stage about one thing of a course cannot both be true,
-- and none about it was chosen with a reason. Planned against actual is no disagreement. "At least 10" agrees with 12, and
-- "about 45" with 45; texts cannot be compared, so they disagree only where one is followed and the other is not.
CREATE VIEW "disagreement" AS
SELECT DISTINCT a."course_id", a."subject", a."role_key"
FROM "statement" a
JOIN "statement" b ON b."course_id" = a."course_id" AND b."subject" = a."subject" AND b."stage" = a."stage"
  AND b."role_key" IS NOT DISTINCT FROM a."role_key" AND b."id" > a."id"
WHERE a."subject" <> 'other'
  AND (
    (a."number" <> b."number"
      AND NOT (a."precision" = 'at-least' AND b."number" > a."number")
      AND NOT (b."precision" = 'at-least' AND a."number" > b."number"))
    OR NOT "dates_agree"(a."starts_on", b."starts_on")
    OR NOT "dates_agree"(a."ends_on", b."ends_on")
    OR (num_nonnulls(a."number", a."starts_on", a."ends_on", b."number", b."starts_on", b."ends_on") = 0
      AND a."chosen" <> b."chosen" AND a."claim" <> b."claim")
  )
  AND NOT EXISTS (
    SELECT 1 FROM "statement" d
    WHERE d."course_id" = a."course_id" AND d."subject" = a."subject" AND d."role_key" IS NOT DISTINCT FROM a."role_key"
      AND d."chosen" AND d."reason" <> '{}'::jsonb);
