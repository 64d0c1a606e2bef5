import type { Programs, UserActor } from "@/lib/access/actor"
import type { GrantRole, Prisma } from "@/lib/generated/prisma/client"

export type GrantRow = { role: GrantRole; programId: string | null }

export type Access = Pick<UserActor, "administrator" | "auditor" | "readable" | "programs" | "publishable">

/**
 * What grants come to. Administrators and auditors are so of the whole register, and a grant of one program makes nobody
 * either; every other role is of all programs or of one with all below it. Who may change or publish may read.
 */
export async function accessOfGrants(tx: Prisma.TransactionClient, grants: readonly GrantRow[]): Promise<Access> {
  const everywhere = (role: GrantRole) => grants.some(grant => grant.role === role && grant.programId === null)
  if (everywhere("administrator"))
    return { administrator: true, auditor: true, readable: "all", programs: "all", publishable: "all" }
  const below = await withAllBelow(tx, [...new Set(grants.flatMap(({ programId }) => programId ?? []))])
  const programsOf = (...roles: GrantRole[]): Programs => {
    if (roles.some(everywhere)) return "all"
    const granted = grants.filter(({ role }) => roles.includes(role)).flatMap(({ programId }) => programId ?? [])
    return new Set(granted.flatMap(id => below.get(id) ?? []))
  }
  return {
    administrator: false,
    auditor: everywhere("auditor"),
    readable: programsOf("viewer", "editor", "publisher"),
    programs: programsOf("editor"),
    publishable: programsOf("publisher"),
  }
}

async function withAllBelow(tx: Prisma.TransactionClient, roots: string[]): Promise<ReadonlyMap<string, string[]>> {
  if (roots.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ root: string; ids: string[] }[]>`
    WITH RECURSIVE below AS (
      SELECT "id" AS "root", "id" FROM "program" WHERE "id" = ANY(${roots}::uuid[])
      UNION
      SELECT b."root", p."id" FROM "program" p JOIN below b ON p."parent_id" = b."id"
    )
    SELECT "root"::text, array_agg("id"::text) AS "ids" FROM below GROUP BY "root"`
  return new Map(rows.map(({ root, ids }) => [root, ids]))
}
