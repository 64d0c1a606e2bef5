-- AlterTable
ALTER TABLE "person" ADD COLUMN     "compared_at" TIMESTAMPTZ(3),
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "name_keys_version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "person_name_key" (
    "key" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "person_name_key_pkey" PRIMARY KEY ("key","person_id")
);

-- CreateTable
CREATE TABLE "person_likeness" (
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "score" REAL NOT NULL,
    "reasons" TEXT[],

    CONSTRAINT "person_likeness_pkey" PRIMARY KEY ("first_id","second_id")
);

-- CreateTable
CREATE TABLE "person_difference" (
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_difference_pkey" PRIMARY KEY ("first_id","second_id")
);

-- CreateTable
CREATE TABLE "person_merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undo" JSONB NOT NULL,

    CONSTRAINT "person_merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_name_key_person_id_idx" ON "person_name_key"("person_id");

-- CreateIndex
CREATE INDEX "person_likeness_second_id_idx" ON "person_likeness"("second_id");

-- CreateIndex
CREATE INDEX "person_difference_second_id_idx" ON "person_difference"("second_id");

-- CreateIndex
CREATE INDEX "person_merge_kept_id_idx" ON "person_merge"("kept_id");

-- CreateIndex
CREATE INDEX "person_merge_merged_id_idx" ON "person_merge"("merged_id");

-- CreateIndex
CREATE INDEX "person_name_keys_version_idx" ON "person"("name_keys_version");

-- CreateIndex
CREATE INDEX "person_merged_into_id_idx" ON "person"("merged_into_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_name_key" ADD CONSTRAINT "person_name_key_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_likeness" ADD CONSTRAINT "person_likeness_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_likeness" ADD CONSTRAINT "person_likeness_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_difference" ADD CONSTRAINT "person_difference_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_difference" ADD CONSTRAINT "person_difference_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_merged_id_fkey" FOREIGN KEY ("merged_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A pair stands once, the lower id first.
ALTER TABLE "person_likeness" ADD CONSTRAINT "person_likeness_order_check" CHECK ("first_id" < "second_id");
ALTER TABLE "person_difference" ADD CONSTRAINT "person_difference_order_check" CHECK ("first_id" < "second_id");
CREATE UNIQUE INDEX "person_merge_once" ON "person_merge" ("merged_id") WHERE "undone_at" IS NULL;
CREATE INDEX "person_waiting_idx" ON "person" ("id") WHERE "compared_at" IS NULL AND "deleted_at" IS NULL;
