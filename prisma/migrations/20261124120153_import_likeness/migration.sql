-- AlterTable
ALTER TABLE "import_row" ADD COLUMN     "likely" JSONB;
