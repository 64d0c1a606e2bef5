-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "field" AS ENUM ('medical', 'engineering', 'other');

-- CreateEnum
CREATE TYPE "course_kind" AS ENUM ('course', 'seminar', 'exercise', 'needs-survey', 'visit');

-- CreateEnum
CREATE TYPE "course_mode" AS ENUM ('dispatch', 'invitation', 'online', 'hybrid');

-- CreateEnum
CREATE TYPE "course_life" AS ENUM ('planned', 'held', 'postponed', 'canceled');

-- CreateEnum
CREATE TYPE "precision" AS ENUM ('exact', 'about', 'at-least');

-- CreateEnum
CREATE TYPE "organization_role" AS ENUM ('provider', 'host', 'recipient', 'supporting');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('ministry', 'headquarters', 'unit', 'school', 'hospital', 'university', 'training-center', 'agency', 'other');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('female', 'male');

-- CreateEnum
CREATE TYPE "rank_band" AS ENUM ('officer', 'nco', 'other-ranks', 'civilian');

-- CreateEnum
CREATE TYPE "script" AS ENUM ('latin', 'cyrillic', 'kanji', 'kana', 'other');

-- CreateEnum
CREATE TYPE "person_name_kind" AS ENUM ('passport', 'native', 'kana', 'as-printed');

-- CreateEnum
CREATE TYPE "statement_subject" AS ENUM ('dates', 'duration', 'place', 'recipients', 'delegation', 'head-count', 'organization', 'topics', 'result', 'life', 'total-courses', 'total-participations', 'total-countries', 'other');

-- CreateEnum
CREATE TYPE "statement_stage" AS ENUM ('planned', 'actual');

-- CreateEnum
CREATE TYPE "grant_role" AS ENUM ('administrator', 'editor');

-- CreateTable
CREATE TABLE "program" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "names" JSONB NOT NULL,
    "aliases" TEXT[],
    "aim" JSONB NOT NULL DEFAULT '{}',
    "field" "field",
    "provider_countries" TEXT[],
    "partner_countries" TEXT[],
    "start_year" INTEGER,
    "end_year" INTEGER,
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "happened_on" TEXT NOT NULL,
    "earliest" DATE,
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL DEFAULT '{}',
    "source_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT,
    "program_id" UUID,
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL DEFAULT '{}',
    "result" JSONB NOT NULL DEFAULT '{}',
    "notes" TEXT,
    "kind" "course_kind" NOT NULL DEFAULT 'course',
    "mode" "course_mode",
    "life" "course_life" NOT NULL DEFAULT 'planned',
    "field" "field",
    "countries" TEXT[],
    "starts_on" TEXT,
    "ends_on" TEXT,
    "start_earliest" DATE,
    "start_latest" DATE,
    "end_earliest" DATE,
    "end_latest" DATE,
    "duration_days" INTEGER,
    "duration_precision" "precision" NOT NULL DEFAULT 'exact',
    "part_of_id" UUID,
    "postponed_to_id" UUID,
    "life_reason" JSONB NOT NULL DEFAULT '{}',
    "published_at" TIMESTAMPTZ(3),
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_place" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL DEFAULT '{}',
    "country" TEXT,
    "province" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "course_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "field" "field" NOT NULL,
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_topic" (
    "course_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "course_topic_pkey" PRIMARY KEY ("course_id","topic_id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "parent_id" UUID,
    "names" JSONB NOT NULL,
    "aliases" TEXT[],
    "country" TEXT,
    "kind" "organization_kind" NOT NULL DEFAULT 'other',
    "unresolved" BOOLEAN NOT NULL DEFAULT false,
    "notes" TEXT,
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_organization" (
    "course_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" "organization_role" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "course_organization_pkey" PRIMARY KEY ("course_id","organization_id","role")
);

-- CreateTable
CREATE TABLE "person_role" (
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "counts_as_participant" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "head_count" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "role_key" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "precision" "precision" NOT NULL DEFAULT 'exact',
    "who" TEXT,
    "organization_id" UUID,

    CONSTRAINT "head_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "head_count_part" (
    "id" UUID NOT NULL,
    "head_count_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "precision" "precision" NOT NULL DEFAULT 'exact',
    "organization_id" UUID,
    "branch" TEXT,
    "sex" "sex",
    "rank_band" "rank_band",
    "source_id" UUID,

    CONSTRAINT "head_count_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "sex" "sex",
    "country" TEXT,
    "notes" TEXT,
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_name" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "written" TEXT NOT NULL,
    "script" "script" NOT NULL,
    "kind" "person_name_kind" NOT NULL,
    "given" TEXT,
    "father_name" TEXT,

    CONSTRAINT "person_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role_key" TEXT NOT NULL,
    "organization_id" UUID,
    "rank" TEXT,
    "attended" BOOLEAN NOT NULL DEFAULT true,
    "completed" BOOLEAN,
    "pre_test_score" DECIMAL(6,2),
    "post_test_score" DECIMAL(6,2),
    "certificate_number" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" JSONB NOT NULL DEFAULT '{}',
    "publisher" JSONB NOT NULL DEFAULT '{}',
    "language" TEXT,
    "address" TEXT,
    "published_on" TEXT,
    "read_on" TEXT,
    "note" TEXT,
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_source" (
    "course_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "course_source_pkey" PRIMARY KEY ("course_id","source_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "course_id" UUID,
    "program_id" UUID,
    "subject" "statement_subject" NOT NULL,
    "role_key" TEXT,
    "claim" JSONB NOT NULL,
    "number" INTEGER,
    "precision" "precision" NOT NULL DEFAULT 'exact',
    "starts_on" TEXT,
    "ends_on" TEXT,
    "stage" "statement_stage" NOT NULL DEFAULT 'actual',
    "chosen" BOOLEAN NOT NULL DEFAULT false,
    "reason" JSONB NOT NULL DEFAULT '{}',
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "grant_role" NOT NULL,
    "program_id" UUID,

    CONSTRAINT "user_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "slug" (
    "noun" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "record_id" UUID NOT NULL,

    CONSTRAINT "slug_pkey" PRIMARY KEY ("noun","slug")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "body_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "event" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "label" JSONB NOT NULL DEFAULT '{}',
    "changes" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "program_slug_key" ON "program"("slug");

-- CreateIndex
CREATE INDEX "program_parent_id_idx" ON "program"("parent_id");

-- CreateIndex
CREATE INDEX "milestone_program_id_idx" ON "milestone"("program_id");

-- CreateIndex
CREATE INDEX "milestone_source_id_idx" ON "milestone"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "course_slug_key" ON "course"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "course_code_key" ON "course"("code");

-- CreateIndex
CREATE INDEX "course_program_id_idx" ON "course"("program_id");

-- CreateIndex
CREATE INDEX "course_part_of_id_idx" ON "course"("part_of_id");

-- CreateIndex
CREATE INDEX "course_postponed_to_id_idx" ON "course"("postponed_to_id");

-- CreateIndex
CREATE INDEX "course_start_earliest_id_idx" ON "course"("start_earliest" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "course_place_course_id_position_key" ON "course_place"("course_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE INDEX "course_topic_topic_id_idx" ON "course_topic"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "organization_parent_id_idx" ON "organization"("parent_id");

-- CreateIndex
CREATE INDEX "course_organization_organization_id_idx" ON "course_organization"("organization_id");

-- CreateIndex
CREATE INDEX "head_count_organization_id_idx" ON "head_count"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "head_count_course_id_role_key_key" ON "head_count"("course_id", "role_key");

-- CreateIndex
CREATE INDEX "head_count_part_organization_id_idx" ON "head_count_part"("organization_id");

-- CreateIndex
CREATE INDEX "head_count_part_source_id_idx" ON "head_count_part"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "head_count_part_head_count_id_position_key" ON "head_count_part"("head_count_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "person_name_person_id_position_key" ON "person_name"("person_id", "position");

-- CreateIndex
CREATE INDEX "participation_person_id_idx" ON "participation"("person_id");

-- CreateIndex
CREATE INDEX "participation_organization_id_idx" ON "participation"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "participation_course_id_person_id_role_key_key" ON "participation"("course_id", "person_id", "role_key");

-- CreateIndex
CREATE UNIQUE INDEX "source_code_key" ON "source"("code");

-- CreateIndex
CREATE INDEX "course_source_source_id_idx" ON "course_source"("source_id");

-- CreateIndex
CREATE INDEX "statement_source_id_idx" ON "statement"("source_id");

-- CreateIndex
CREATE INDEX "statement_course_id_idx" ON "statement"("course_id");

-- CreateIndex
CREATE INDEX "statement_program_id_idx" ON "statement"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "user_grant_user_id_idx" ON "user_grant"("user_id");

-- CreateIndex
CREATE INDEX "user_grant_program_id_idx" ON "user_grant"("program_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "slug_record_id_idx" ON "slug"("record_id");

-- CreateIndex
CREATE INDEX "activity_noun_record_id_idx" ON "activity"("noun", "record_id");

-- CreateIndex
CREATE INDEX "activity_actor_id_idx" ON "activity"("actor_id");

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_postponed_to_id_fkey" FOREIGN KEY ("postponed_to_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_place" ADD CONSTRAINT "course_place_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_topic" ADD CONSTRAINT "course_topic_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_topic" ADD CONSTRAINT "course_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_organization" ADD CONSTRAINT "course_organization_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_organization" ADD CONSTRAINT "course_organization_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_count" ADD CONSTRAINT "head_count_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_count" ADD CONSTRAINT "head_count_role_key_fkey" FOREIGN KEY ("role_key") REFERENCES "person_role"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_count" ADD CONSTRAINT "head_count_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_count_part" ADD CONSTRAINT "head_count_part_head_count_id_fkey" FOREIGN KEY ("head_count_id") REFERENCES "head_count"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_count_part" ADD CONSTRAINT "head_count_part_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_count_part" ADD CONSTRAINT "head_count_part_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_name" ADD CONSTRAINT "person_name_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_role_key_fkey" FOREIGN KEY ("role_key") REFERENCES "person_role"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_source" ADD CONSTRAINT "course_source_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_source" ADD CONSTRAINT "course_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_role_key_fkey" FOREIGN KEY ("role_key") REFERENCES "person_role"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_grant" ADD CONSTRAINT "user_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_grant" ADD CONSTRAINT "user_grant_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

