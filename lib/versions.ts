import { keepEarlier } from "@/lib/earlier/keep"
import { Conflict } from "@/lib/errors"
import { Prisma } from "@/lib/generated/prisma/client"

const tables = {
  course: Prisma.sql`"course"`,
  statement: Prisma.sql`"statement"`,
  program: Prisma.sql`"program"`,
  milestone: Prisma.sql`"milestone"`,
  topic: Prisma.sql`"topic"`,
  organization: Prisma.sql`"organization"`,
  source: Prisma.sql`"source"`,
  rank: Prisma.sql`"rank"`,
  objection: Prisma.sql`"objection"`,
}

/**
 * The optimistic lock: takes the next version of a record that was read at `version`, or throws `Conflict` when someone
 * else took it first. What the record held is kept as an earlier version.
 */
export async function claimVersion(
  tx: Prisma.TransactionClient,
  noun: keyof typeof tables,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const table = tables[noun]
  const claimed = await tx.$executeRaw`
    UPDATE ${table} SET "version" = "version" + 1 WHERE "id" = ${id}::uuid AND "version" = ${version}`
  if (claimed === 1) return keepEarlier(tx, noun, { id, version })
  const rows = await tx.$queryRaw<{ version: number }[]>`SELECT "version" FROM ${table} WHERE "id" = ${id}::uuid`
  throw new Conflict(rows[0]?.version ?? version)
}
