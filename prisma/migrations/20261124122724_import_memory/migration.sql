-- CreateTable
CREATE TABLE "import_mapping" (
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "order" TEXT,
    "fields" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "import_word" (
    "vocabulary" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "means" TEXT NOT NULL,

    CONSTRAINT "import_word_pkey" PRIMARY KEY ("vocabulary","key")
);
