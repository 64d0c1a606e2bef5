-- CreateEnum
CREATE TYPE "objection_status" AS ENUM ('open', 'corrected', 'declined');

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "page" TEXT,
    "message" TEXT NOT NULL,
    "evidence" TEXT,
    "reply" TEXT,
    "status" "objection_status" NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "objection_status_idx" ON "objection"("status");
