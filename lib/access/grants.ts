import type { UserActor } from "@/lib/access/actor"
import type { GrantRole, Prisma } from "@/lib/generated/prisma/client"

export type GrantRow = { role: GrantRole; programId: string | null }

/**
 * What grants come to. Only a grant of all programs makes an administrator: users and settings belong to the whole register.
 * A grant of one program, whichever its role, is the right to edit that program and all below it.
 */
export async function programsOf(
  tx: Prisma.TransactionClient,
  grants: readonly GrantRow[],
): Promise<Pick<UserActor, "administrator" | "programs">> {
  const everywhere = grants.filter(grant => grant.programId === null)
  const administrator = everywhere.some(grant => grant.role === "administrator")
  if (everywhere.length > 0) return { administrator, programs: "all" }
  const granted = grants.flatMap(grant => grant.programId ?? [])
  return { administrator, programs: granted.length > 0 ? await withAllBelow(tx, granted) : new Set() }
}

async function withAllBelow(tx: Prisma.TransactionClient, programIds: string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT "id" FROM "program" WHERE "id" = ANY(${programIds}::uuid[])
      UNION
      SELECT p."id" FROM "program" p JOIN below b ON p."parent_id" = b."id"
    )
    SELECT "id"::text FROM below`
  return new Set(rows.map(row => row.id))
}
