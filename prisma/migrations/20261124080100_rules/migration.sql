-- What Prisma's schema cannot say: checks, the roles of people, the search indexes and the view that defines counting.

-- ---------- Checks ----------

CREATE FUNCTION "is_local_text"(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_typeof(value) = 'object' AND value - ARRAY['en', 'ja', 'mn'] = '{}'::jsonb
$$;

CREATE FUNCTION "is_partial_date"(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT value ~ '^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|XXXX-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))\??$'
$$;

ALTER TABLE "program"
  ADD CONSTRAINT "program_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" <> 'new'),
  ADD CONSTRAINT "program_names_check" CHECK ("is_local_text"("names") AND "names" <> '{}'::jsonb),
  ADD CONSTRAINT "program_aim_check" CHECK ("is_local_text"("aim")),
  ADD CONSTRAINT "program_parent_check" CHECK ("parent_id" <> "id"),
  ADD CONSTRAINT "program_years_check" CHECK ("end_year" >= "start_year");

ALTER TABLE "milestone"
  ADD CONSTRAINT "milestone_happened_on_check" CHECK ("is_partial_date"("happened_on")),
  ADD CONSTRAINT "milestone_texts_check" CHECK ("is_local_text"("title") AND "title" <> '{}'::jsonb AND "is_local_text"("description"));

ALTER TABLE "topic"
  ADD CONSTRAINT "topic_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" <> 'new'),
  ADD CONSTRAINT "topic_names_check" CHECK ("is_local_text"("names") AND "names" <> '{}'::jsonb);

ALTER TABLE "organization"
  ADD CONSTRAINT "organization_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" <> 'new'),
  ADD CONSTRAINT "organization_names_check" CHECK ("is_local_text"("names") AND "names" <> '{}'::jsonb),
  ADD CONSTRAINT "organization_parent_check" CHECK ("parent_id" <> "id");

ALTER TABLE "course"
  ADD CONSTRAINT "course_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" <> 'new'),
  ADD CONSTRAINT "course_texts_check" CHECK ("is_local_text"("title") AND "title" <> '{}'::jsonb AND "is_local_text"("summary") AND "is_local_text"("result") AND "is_local_text"("life_reason")),
  ADD CONSTRAINT "course_dates_check" CHECK ("is_partial_date"("starts_on") AND "is_partial_date"("ends_on")),
  ADD CONSTRAINT "course_end_check" CHECK ("end_latest" >= "start_earliest"),
  ADD CONSTRAINT "course_bounds_check" CHECK ("start_latest" >= "start_earliest" AND "end_latest" >= "end_earliest"),
  ADD CONSTRAINT "course_duration_check" CHECK ("duration_days" > 0),
  ADD CONSTRAINT "course_part_of_check" CHECK ("part_of_id" <> "id"),
  ADD CONSTRAINT "course_postponed_to_check" CHECK ("postponed_to_id" <> "id"),
  ADD CONSTRAINT "course_postponed_life_check" CHECK ("postponed_to_id" IS NULL OR "life" = 'postponed');

ALTER TABLE "course_place"
  ADD CONSTRAINT "course_place_texts_check" CHECK ("is_local_text"("name") AND "is_local_text"("province"));

ALTER TABLE "head_count"
  ADD CONSTRAINT "head_count_total_check" CHECK ("total" >= 0);

ALTER TABLE "head_count_part"
  ADD CONSTRAINT "head_count_part_number_check" CHECK ("number" >= 0);

ALTER TABLE "person_name"
  ADD CONSTRAINT "person_name_written_check" CHECK (btrim("written") <> '');

ALTER TABLE "source"
  ADD CONSTRAINT "source_texts_check" CHECK ("is_local_text"("title") AND "is_local_text"("publisher")),
  ADD CONSTRAINT "source_address_check" CHECK ("address" ~* '^https?://'),
  ADD CONSTRAINT "source_dates_check" CHECK ("is_partial_date"("published_on") AND "is_partial_date"("read_on"));

ALTER TABLE "statement"
  ADD CONSTRAINT "statement_texts_check" CHECK ("is_local_text"("claim") AND "is_local_text"("reason")),
  ADD CONSTRAINT "statement_about_check" CHECK (num_nonnulls("course_id", "program_id") = 1),
  ADD CONSTRAINT "statement_number_check" CHECK ("number" >= 0),
  ADD CONSTRAINT "statement_dates_check" CHECK ("is_partial_date"("starts_on") AND "is_partial_date"("ends_on")),
  ADD CONSTRAINT "statement_role_check" CHECK ("role_key" IS NULL OR "subject" = 'head-count');

ALTER TABLE "app_user"
  ADD CONSTRAINT "app_user_email_check" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');

CREATE UNIQUE INDEX "user_grant_once" ON "user_grant" ("user_id", "role", "program_id") NULLS NOT DISTINCT;

-- ---------- Search ----------

CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE INDEX "course_search_text_idx" ON "course" USING gin ("search_text" gin_trgm_ops);
CREATE INDEX "organization_search_text_idx" ON "organization" USING gin ("search_text" gin_trgm_ops);
CREATE INDEX "person_search_text_idx" ON "person" USING gin ("search_text" gin_trgm_ops);

-- ---------- Roles of people ----------

INSERT INTO "person_role" ("key", "position", "counts_as_participant") VALUES
  ('trainee', 1, true),
  ('instructor', 2, false),
  ('assistant', 3, false),
  ('interpreter', 4, false),
  ('observer', 5, false),
  ('lead', 6, false);

-- ---------- Counting ----------

-- A number from rosters below this one is withheld. A setting, 5 as shipped.
INSERT INTO "setting" ("key", "value", "updated_at") VALUES
  ('withholding.threshold', '5'::jsonb, now()),
  ('public.changed_at', to_jsonb(now()), now());

CREATE FUNCTION "withholding_threshold"() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((SELECT ("value" #>> '{}')::integer FROM "setting" WHERE "key" = 'withholding.threshold'), 5)
$$;

-- Each program with what it takes over from those above it: its field and partner countries, its root, and its path.
CREATE VIEW "program_effective" AS
WITH RECURSIVE tree AS (
  SELECT p."id", p."parent_id", p."id" AS "root_id", ARRAY[p."id"] AS "path", p."field", p."partner_countries", p."provider_countries"
  FROM "program" p WHERE p."parent_id" IS NULL
  UNION ALL
  SELECT p."id", p."parent_id", t."root_id", t."path" || p."id",
         coalesce(p."field", t."field"),
         CASE WHEN cardinality(p."partner_countries") > 0 THEN p."partner_countries" ELSE t."partner_countries" END,
         CASE WHEN cardinality(p."provider_countries") > 0 THEN p."provider_countries" ELSE t."provider_countries" END
  FROM "program" p JOIN tree t ON p."parent_id" = t."id"
)
SELECT "id" AS "program_id", "parent_id", "root_id", "path", "field", "partner_countries", "provider_countries" FROM tree;

-- What every course, counted or not, amounts to with what it takes over from its program, and the years it starts in: null
-- where its date is too coarse to decide. Lists filter by it, and counting stands on it.
CREATE VIEW "course_effective" AS
SELECT
  c."id" AS "course_id",
  coalesce(c."field", pe."field") AS "field",
  CASE WHEN extract(year FROM c."start_earliest") = extract(year FROM c."start_latest")
    THEN extract(year FROM c."start_earliest")::integer END AS "year",
  CASE WHEN extract(year FROM c."start_earliest" - interval '3 months') = extract(year FROM c."start_latest" - interval '3 months')
    THEN extract(year FROM c."start_earliest" - interval '3 months')::integer END AS "fiscal_year",
  CASE WHEN cardinality(c."countries") > 0 THEN c."countries" ELSE coalesce(pe."partner_countries", '{}') END AS "countries",
  coalesce(pe."path", '{}') AS "program_path"
FROM "course" c
LEFT JOIN "program_effective" pe ON pe."program_id" = c."program_id";

-- Each activity by itself: its own days and people, before stages are added to their course.
--   _public    what a visitor may see: a roster's number from 1 to threshold - 1 is withheld, as if not known
--   _recorded  what administrators see
CREATE VIEW "course_tally" AS
SELECT
  c."id" AS "course_id",
  CASE
    WHEN c."starts_on" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' AND c."ends_on" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'
      THEN c."end_latest" - c."start_earliest" + 1
    ELSE c."duration_days"
  END AS "days",
  CASE
    WHEN c."starts_on" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' AND c."ends_on" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' THEN 'exact'::"precision"
    ELSE c."duration_precision"
  END AS "days_precision",
  h."participations" AS "participations_counted",
  coalesce(h."participations_precision", 'exact') AS "participations_precision",
  r."participations" AS "participations_named",
  coalesce(h."participations", r."participations") AS "participations_recorded",
  coalesce(h."participations", CASE WHEN r."participations" BETWEEN 1 AND k."threshold" - 1 THEN NULL ELSE r."participations" END) AS "participations_public",
  h."instructors" AS "instructors_counted",
  coalesce(h."instructors_precision", 'exact') AS "instructors_precision",
  r."instructors" AS "instructors_named",
  coalesce(h."instructors", r."instructors") AS "instructors_recorded",
  coalesce(h."instructors", CASE WHEN r."instructors" BETWEEN 1 AND k."threshold" - 1 THEN NULL ELSE r."instructors" END) AS "instructors_public"
FROM "course" c
CROSS JOIN (SELECT "withholding_threshold"() AS "threshold") k
LEFT JOIN LATERAL (
  SELECT
    (sum(hc."total") FILTER (WHERE pr."counts_as_participant"))::integer AS "participations",
    max(hc."precision") FILTER (WHERE pr."counts_as_participant") AS "participations_precision",
    (sum(hc."total") FILTER (WHERE pr."key" = 'instructor'))::integer AS "instructors",
    max(hc."precision") FILTER (WHERE pr."key" = 'instructor') AS "instructors_precision"
  FROM "head_count" hc JOIN "person_role" pr ON pr."key" = hc."role_key"
  WHERE hc."course_id" = c."id"
) h ON true
LEFT JOIN LATERAL (
  -- No one named in the role: not known. Named, but all marked absent: none.
  SELECT
    CASE WHEN count(*) FILTER (WHERE pr."counts_as_participant") = 0 THEN NULL
      ELSE count(DISTINCT pa."person_id") FILTER (WHERE pr."counts_as_participant" AND pa."attended") END::integer AS "participations",
    CASE WHEN count(*) FILTER (WHERE pr."key" = 'instructor') = 0 THEN NULL
      ELSE count(DISTINCT pa."person_id") FILTER (WHERE pr."key" = 'instructor' AND pa."attended") END::integer AS "instructors"
  FROM "participation" pa JOIN "person_role" pr ON pr."key" = pa."role_key"
  WHERE pa."course_id" = c."id"
) r ON true;

-- Adding up knows three words: the least exact one wins (exact < about < at-least, as the type is declared).

-- The definition of counting: one row a counted course. Counted: kind course or seminar, held, published, not deleted, and
-- no stage. A stage that is itself held, published and not deleted gives its people and days to its course; unknown ones
-- add nothing.
CREATE VIEW "counted_course" AS
SELECT
  c."id" AS "course_id",
  c."program_id",
  e."field",
  e."year",
  e."fiscal_year",
  c."mode",
  c."kind",
  e."countries",
  e."program_path",
  t."days", t."days_precision",
  t."participations", t."participations_precision", t."participations_recorded",
  t."instructors", t."instructors_precision", t."instructors_recorded"
FROM "course" c
JOIN "course_effective" e ON e."course_id" = c."id"
CROSS JOIN LATERAL (
  SELECT
    sum(ct."days")::integer AS "days",
    coalesce(max(ct."days_precision") FILTER (WHERE ct."days" IS NOT NULL), 'exact') AS "days_precision",
    sum(ct."participations_public")::integer AS "participations",
    coalesce(max(ct."participations_precision") FILTER (WHERE ct."participations_public" IS NOT NULL), 'exact') AS "participations_precision",
    sum(ct."participations_recorded")::integer AS "participations_recorded",
    sum(ct."instructors_public")::integer AS "instructors",
    coalesce(max(ct."instructors_precision") FILTER (WHERE ct."instructors_public" IS NOT NULL), 'exact') AS "instructors_precision",
    sum(ct."instructors_recorded")::integer AS "instructors_recorded"
  FROM (
    SELECT c."id"
    UNION ALL
    SELECT s."id" FROM "course" s
    WHERE s."part_of_id" = c."id" AND s."life" = 'held' AND s."published_at" IS NOT NULL AND s."deleted_at" IS NULL
  ) contributor
  JOIN "course_tally" ct ON ct."course_id" = contributor."id"
) t
WHERE c."kind" IN ('course', 'seminar')
  AND c."life" = 'held'
  AND c."published_at" IS NOT NULL
  AND c."deleted_at" IS NULL
  AND c."part_of_id" IS NULL;
