-- CreateEnum
CREATE TYPE "notice_word_kind" AS ENUM ('place', 'role', 'organization', 'topic', 'mode', 'field');

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "file_name" TEXT,
    "bytes" BYTEA,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_word" (
    "id" UUID NOT NULL,
    "kind" "notice_word_kind" NOT NULL,
    "language" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "means" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_word_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notice_created_by_id_idx" ON "notice"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_word_kind_language_key_key" ON "notice_word"("kind", "language", "key");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notice"
  ADD CONSTRAINT "notice_text_check" CHECK (btrim("text") <> ''),
  ADD CONSTRAINT "notice_file_check" CHECK (("file_name" IS NULL) = ("bytes" IS NULL)),
  ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "notice_word"
  ADD CONSTRAINT "notice_word_written_check" CHECK (btrim("written") <> '' AND "key" <> ''),
  ADD CONSTRAINT "notice_word_language_check" CHECK ("language" IN ('en', 'ja', 'mn'));
