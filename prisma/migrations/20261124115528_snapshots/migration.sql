-- CreateTable
CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "note" JSONB NOT NULL DEFAULT '{}',
    "query" JSONB NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "method_version" INTEGER NOT NULL,
    "json" TEXT NOT NULL,
    "csv" TEXT NOT NULL,
    "json_checksum" TEXT NOT NULL,
    "csv_checksum" TEXT NOT NULL,
    "course_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_code_key" ON "snapshot"("code");

-- A snapshot is what it was, for whoever cited it: nobody changes or removes one, the owner of the tables no more than the
-- application.
CREATE FUNCTION "refuse_change_of_snapshot"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A snapshot is never changed or removed' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "snapshot_is_lasting" BEFORE UPDATE OR DELETE ON "snapshot"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_snapshot"();

ALTER TABLE "snapshot"
  ADD CONSTRAINT "snapshot_title_is_text" CHECK ("is_local_text"("title")),
  ADD CONSTRAINT "snapshot_note_is_text" CHECK ("is_local_text"("note"));
