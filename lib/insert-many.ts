import type { Prisma } from "@/lib/generated/prisma/client"

type Writer = Pick<Prisma.TransactionClient, "$executeRawUnsafe">
type Column = string | number | boolean | null | readonly string[] | object

const atOnce = 2000

/**
 * Adds many rows to a table by names as the database has them: what a large import writes. A column that no row names gets
 * its default; with `passOver`, rows that are there already stay as they are. Table and columns are ours, never input.
 */
export async function insertMany(
  tx: Writer,
  table: string,
  rows: readonly Readonly<Record<string, Column>>[],
  { passOver = false }: { passOver?: boolean } = {},
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
    .map(name => `"${name}"`)
    .join(", ")
  const sql = `
    INSERT INTO "${table}" (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
    ${passOver ? "ON CONFLICT DO NOTHING" : ""}`
  for (let at = 0; at < rows.length; at += atOnce)
    await tx.$executeRawUnsafe(sql, JSON.stringify(rows.slice(at, at + atOnce)))
}
