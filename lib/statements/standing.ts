import type { Prisma } from "@/lib/generated/prisma/client"

type Reader = Pick<Prisma.TransactionClient, "$queryRaw">

/** Those of the claims that say what their record says: the view `statement_standing` knows. */
export async function followedAmong(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT "statement_id" AS "id" FROM "statement_standing" WHERE "followed" AND "statement_id" = ANY (${ids}::uuid[])`
  return new Set(rows.map(({ id }) => id))
}
