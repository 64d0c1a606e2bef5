-- CreateTable
CREATE TABLE "protected_block" (
    "key" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "counts" JSONB NOT NULL,
    "rounded" JSONB NOT NULL,
    "told" BOOLEAN NOT NULL,

    CONSTRAINT "protected_block_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "protected_table" (
    "id" UUID NOT NULL,
    "program_id" UUID,
    "name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,

    CONSTRAINT "protected_table_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "protected_table_program_id_idx" ON "protected_table"("program_id");

-- AddForeignKey
ALTER TABLE "protected_table" ADD CONSTRAINT "protected_table_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;
