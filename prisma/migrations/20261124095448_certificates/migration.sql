-- AlterTable
ALTER TABLE "participation" ADD COLUMN     "certificate_code" TEXT,
ADD COLUMN     "certificate_given_on" TEXT,
ADD COLUMN     "certificate_withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "certificate_withdrawn_reason" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "participation_certificate_number_key" ON "participation"("certificate_number");

-- CreateIndex
CREATE UNIQUE INDEX "participation_certificate_code_key" ON "participation"("certificate_code");

-- A code is given together with a day and a number; only what was given can be withdrawn.
ALTER TABLE "participation"
  ADD CONSTRAINT "participation_certificate_check" CHECK (
    ("certificate_code" IS NULL) = ("certificate_given_on" IS NULL)
    AND ("certificate_code" IS NULL OR "certificate_number" IS NOT NULL)
    AND ("certificate_withdrawn_at" IS NULL OR "certificate_code" IS NOT NULL)
  ),
  ADD CONSTRAINT "participation_certificate_given_on_check" CHECK ("is_partial_date"("certificate_given_on")),
  ADD CONSTRAINT "participation_scores_check" CHECK ("pre_test_score" >= 0 AND "post_test_score" >= 0);
