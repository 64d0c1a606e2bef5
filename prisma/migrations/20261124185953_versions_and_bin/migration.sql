-- CreateTable
CREATE TABLE "record_version" (
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "record_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "removed_row" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "of_noun" TEXT,
    "of_id" UUID,
    "label" JSONB NOT NULL DEFAULT '{}',
    "person_id" UUID,
    "removed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_by_id" UUID,

    CONSTRAINT "removed_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "record_version_replaced_at_idx" ON "record_version"("replaced_at");

-- CreateIndex
CREATE UNIQUE INDEX "record_version_noun_record_id_version_key" ON "record_version"("noun", "record_id", "version");

-- CreateIndex
CREATE INDEX "removed_row_removed_at_idx" ON "removed_row"("removed_at");

-- CreateIndex
CREATE INDEX "removed_row_person_id_idx" ON "removed_row"("person_id");

-- AddForeignKey
ALTER TABLE "removed_row" ADD CONSTRAINT "removed_row_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
