import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import { record } from "@/lib/activity/record"
import type { GrantRole, Prisma } from "@/lib/generated/prisma/client"
import { allRoles } from "@/lib/users/schema"

/* For which roles a second factor is required. Who has such a role sets one up at the next sign-in, before anything else. */

const key = "second_factor.roles"

type Reader = Pick<Prisma.TransactionClient, "setting">

export async function rolesWithFactor(tx: Reader): Promise<GrantRole[]> {
  const setting = await tx.setting.findUnique({ where: { key }, select: { value: true } })
  const value = setting?.value
  return Array.isArray(value) ? allRoles.filter(role => value.includes(role)) : []
}

export async function requireFactorOf(
  actor: Actor,
  tx: Prisma.TransactionClient,
  { roles }: { roles: readonly GrantRole[] },
): Promise<void> {
  requireMay(actor, { noun: "user" })
  const before = await rolesWithFactor(tx)
  const after = allRoles.filter(role => roles.includes(role))
  const changes = changesBetween({ factorRoles: before }, { factorRoles: after })
  if (changes.length === 0) return
  await tx.setting.upsert({
    where: { key },
    create: { key, value: after },
    update: { value: after },
    select: { key: true },
  })
  if (actor.kind === "user")
    await record(tx, actor, { event: "user.factors_required", noun: "user", recordId: actor.id, changes })
}

/** Whether a role of the user asks for a second factor. */
export async function mustHaveFactor(
  tx: Pick<Prisma.TransactionClient, "setting" | "grant">,
  userId: string,
): Promise<boolean> {
  const roles = await rolesWithFactor(tx)
  return roles.length > 0 && (await tx.grant.count({ where: { userId, role: { in: roles } } })) > 0
}
