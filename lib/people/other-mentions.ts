import { requireNames } from "@/lib/auth/require-names"
import { db } from "@/lib/db"

export type OtherMention = { place: string; count: number }

/** What erasing takes care of by itself, and what holds no words of anybody. */
const own = ["person", "person_name", "person_name_key", "person_merge", "import_row", "import_batch"]
const without = [...own, "session", "rate_limit", "_prisma_migrations"]

/**
 * Where else in the register a name stands as it is written: in free texts, which nobody but a reader can judge. Files of
 * sources are not looked into.
 */
export async function findOtherMentions(written: readonly string[]): Promise<OtherMention[]> {
  await requireNames()
  if (written.length === 0) return []
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND data_type IN ('text', 'jsonb', 'ARRAY')
      AND NOT (c.table_name = ANY (${without})) ORDER BY 1, 2`
  const found = await Promise.all(
    columns.map(async ({ table, column }) => {
      const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::integer AS "count" FROM "${table}"
         WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) w WHERE position(lower(w) IN lower("${column}"::text)) > 0)`,
        written,
      )
      return { place: `${table}.${column}`, count: row?.count ?? 0 }
    }),
  )
  return found.filter(({ count }) => count > 0)
}
