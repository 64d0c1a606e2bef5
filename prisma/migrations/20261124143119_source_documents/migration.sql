-- CreateEnum
CREATE TYPE "source_reliability" AS ENUM ('official', 'press', 'secondary', 'unverified');

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "reliability" "source_reliability",
ADD COLUMN     "text" TEXT;

-- CreateTable
CREATE TABLE "source_document" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_document_source_id_checksum_key" ON "source_document"("source_id", "checksum");

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- What is kept is what was checked: the size and the sum are those of the bytes. Such files are compressed already.
ALTER TABLE "source_document"
  ADD CONSTRAINT "source_document_bytes_check" CHECK (octet_length("bytes") = "size" AND "checksum" = encode(sha256("bytes"), 'hex')),
  ADD CONSTRAINT "source_document_name_check" CHECK (btrim("name") <> ''),
  ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
