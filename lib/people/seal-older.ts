import { sealPlainFields } from "@/lib/crypto/rotation"
import type { PrismaClient } from "@/lib/generated/prisma/client"
import { sealTaken, type Taken } from "@/lib/people/merge-undo"

/**
 * Seals what was written before private fields were: notes about people, and what mergers took over. Run at every start and
 * after a backup was restored; with nothing to do it asks a few questions.
 */
export async function sealOlder(db: PrismaClient): Promise<number> {
  const mergers = await db.$queryRaw<{ id: string; fields: Taken[] }[]>`
    SELECT "id"::text AS "id", "undo"->'fields' AS "fields" FROM "person_merge" WHERE "undo" ? 'fields'`
  for (const { id, fields } of mergers)
    await db.$executeRaw`
      UPDATE "person_merge" SET "sealed_fields" = ${sealTaken(id, fields)}, "undo" = "undo" - 'fields'
      WHERE "id" = ${id}::uuid AND "undo" ? 'fields'`
  const { sealed } = await sealPlainFields(db)
  return mergers.length + Object.values(sealed).reduce((sum, one) => sum + one, 0)
}
