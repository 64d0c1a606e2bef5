-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "hash" TEXT,
ADD COLUMN     "number" BIGINT;

-- CreateIndex
CREATE UNIQUE INDEX "activity_number_key" ON "activity"("number");

-- ---------- The chain ----------
-- Each entry has a number without gaps and a hash over itself and the hash before it. What is hashed is written down in
-- docs/decisions/0028-a-log-that-shows-tampering.md and made again in lib/activity/chain.ts: the parts of the entry as text,
-- each with its length in bytes before it, so that no two entries are written alike.
CREATE FUNCTION "activity_hash"("previous" TEXT, "place" BIGINT, "entry" "activity") RETURNS TEXT
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT encode(sha256(convert_to(string_agg(octet_length(convert_to(part, 'UTF8')) || ':' || part, '' ORDER BY at), 'UTF8')), 'hex')
  FROM unnest(ARRAY[
    "previous",
    "place"::text,
    ("entry")."id"::text,
    to_char(("entry")."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    coalesce(("entry")."actor_id"::text, ''),
    ("entry")."event",
    ("entry")."noun",
    ("entry")."record_id"::text,
    ("entry")."label"::text,
    ("entry")."changes"::text
  ]) WITH ORDINALITY AS parts (part, at)
$$;

-- The entries that are there, in the order in which they were written.
DO $$
DECLARE
  "entry" "activity";
  "last_number" BIGINT := 0;
  "last_hash" TEXT := '';
BEGIN
  FOR "entry" IN SELECT * FROM "activity" ORDER BY "id" LOOP
    "last_number" := "last_number" + 1;
    "last_hash" := "activity_hash"("last_hash", "last_number", "entry");
    UPDATE "activity" SET "number" = "last_number", "hash" = "last_hash" WHERE "id" = ("entry")."id";
  END LOOP;
END $$;

-- As the transaction is committed, and not before: entries of others wait for each other for that moment only, and nobody can
-- wait for a record while others wait for the chain. The application may not update the log, so the owner does it here.
CREATE FUNCTION "chain_activity"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  "last_number" BIGINT;
  "last_hash" TEXT;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('activity.chain'));
  SELECT "number", "hash" INTO "last_number", "last_hash"
    FROM "activity" WHERE "number" IS NOT NULL ORDER BY "number" DESC LIMIT 1;
  "last_number" := coalesce("last_number", 0) + 1;
  UPDATE "activity"
    SET "number" = "last_number", "hash" = "activity_hash"(coalesce("last_hash", ''), "last_number", NEW)
    WHERE "id" = NEW."id";
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "activity_is_chained" AFTER INSERT ON "activity"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "chain_activity"();

-- An entry stands for good, for the owner of the tables as for the application.
CREATE FUNCTION "refuse_change_of_activity"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Entries of the activity log are only added, never changed or removed' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "activity_is_lasting" BEFORE DELETE ON "activity"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_activity"();
CREATE TRIGGER "activity_is_not_changed" BEFORE UPDATE ON "activity"
  FOR EACH ROW WHEN (OLD."number" IS NOT NULL) EXECUTE FUNCTION "refuse_change_of_activity"();
CREATE TRIGGER "activity_is_not_emptied" BEFORE TRUNCATE ON "activity"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_activity"();
CREATE TRIGGER "activity_place_is_not_chosen" BEFORE INSERT ON "activity"
  FOR EACH ROW WHEN (NEW."number" IS NOT NULL OR NEW."hash" IS NOT NULL) EXECUTE FUNCTION "refuse_change_of_activity"();
