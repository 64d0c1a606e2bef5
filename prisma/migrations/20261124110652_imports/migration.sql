-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "course_id" UUID,
    "sheets" JSONB NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "made" JSONB NOT NULL DEFAULT '{}',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "sheet" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],
    "left_out" BOOLEAN NOT NULL DEFAULT false,
    "person" TEXT,
    "state" TEXT NOT NULL DEFAULT 'not-data',
    "verdict" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_batch_course_id_idx" ON "import_batch"("course_id");

-- CreateIndex
CREATE INDEX "import_batch_created_by_id_idx" ON "import_batch"("created_by_id");

-- CreateIndex
CREATE INDEX "import_row_batch_id_state_idx" ON "import_row"("batch_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "import_row_batch_id_sheet_number_key" ON "import_row"("batch_id", "sheet", "number");

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
