-- CreateEnum
CREATE TYPE "plan_end" AS ENUM ('changed', 'postponed', 'canceled', 'held');

-- CreateTable
CREATE TABLE "course_plan" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "start_earliest" DATE,
    "start_latest" DATE,
    "end_earliest" DATE,
    "end_latest" DATE,
    "ended_by" "plan_end" NOT NULL,
    "reason" JSONB NOT NULL DEFAULT '{}',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "course_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_plan_count" (
    "plan_id" UUID NOT NULL,
    "role_key" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "precision" "precision" NOT NULL DEFAULT 'exact',
    "who" TEXT,

    CONSTRAINT "course_plan_count_pkey" PRIMARY KEY ("plan_id","role_key")
);

-- CreateIndex
CREATE UNIQUE INDEX "course_plan_course_id_position_key" ON "course_plan"("course_id", "position");

-- AddForeignKey
ALTER TABLE "course_plan" ADD CONSTRAINT "course_plan_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_plan_count" ADD CONSTRAINT "course_plan_count_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "course_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_plan_count" ADD CONSTRAINT "course_plan_count_role_key_fkey" FOREIGN KEY ("role_key") REFERENCES "person_role"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checks
ALTER TABLE "course_plan"
  ADD CONSTRAINT "course_plan_dates_check" CHECK ("is_partial_date"("starts_on") AND "is_partial_date"("ends_on")),
  ADD CONSTRAINT "course_plan_bounds_check" CHECK ("start_latest" >= "start_earliest" AND "end_latest" >= "end_earliest"),
  ADD CONSTRAINT "course_plan_end_check" CHECK ("end_latest" >= "start_earliest"),
  ADD CONSTRAINT "course_plan_reason_check" CHECK ("is_local_text"("reason"));

ALTER TABLE "course_plan_count"
  ADD CONSTRAINT "course_plan_count_total_check" CHECK ("total" >= 0);

-- A course is held once.
CREATE UNIQUE INDEX "course_plan_held_once" ON "course_plan" ("course_id") WHERE "ended_by" = 'held';

-- What a course that was canceled or put off was planned for stands in its own columns until now.
INSERT INTO "course_plan" ("id", "course_id", "position", "starts_on", "ends_on", "start_earliest", "start_latest", "end_earliest", "end_latest", "ended_by", "reason")
SELECT gen_random_uuid(), "id", 1, "starts_on", "ends_on", "start_earliest", "start_latest", "end_earliest", "end_latest", "life"::text::"plan_end", "life_reason"
FROM "course" WHERE "life" IN ('canceled', 'postponed');
