-- AlterTable
ALTER TABLE "person" ADD COLUMN     "address" TEXT,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "phone" TEXT;

-- AlterTable
ALTER TABLE "person_merge" ADD COLUMN     "sealed_fields" TEXT;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "purpose" TEXT;

-- CreateTable
CREATE TABLE "reading" (
    "session_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("session_id","noun","record_id")
);

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is written from now on is sealed. Rows from before are sealed by the next start, so they are not looked at here.
ALTER TABLE "person" ADD CONSTRAINT "person_private_is_sealed" CHECK (
  ("email" IS NULL OR starts_with("email", 's1.')) AND ("phone" IS NULL OR starts_with("phone", 's1.')) AND
  ("address" IS NULL OR starts_with("address", 's1.')) AND ("notes" IS NULL OR starts_with("notes", 's1.'))
) NOT VALID;
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_fields_are_sealed" CHECK (
  "sealed_fields" IS NULL OR starts_with("sealed_fields", 's1.')
);
