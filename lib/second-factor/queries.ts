import { requireActor, requireAdministrator } from "@/lib/auth/session"
import type { PendingSession } from "@/lib/auth/session-store"
import { db } from "@/lib/db"
import type { GrantRole } from "@/lib/generated/prisma/client"
import { mustHaveFactor, rolesWithFactor } from "@/lib/second-factor/required"
import { offerOf, type FactorOffer } from "@/lib/second-factor/totp"

export type OwnFactor = {
  /** Since when it holds; null where there is none yet. */
  since: Date | null
  /** What the app is told, while it is being set up. */
  offer: FactorOffer | null
  /** How many recovery codes are left. */
  codesLeft: number
  /** A role asks for it. */
  required: boolean
}

/** One's own second factor. */
export async function getOwnFactor(): Promise<OwnFactor> {
  const { id } = await requireActor()
  const [{ email, totpSecret, totpSince: since }, codesLeft, required] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id }, select: { email: true, totpSecret: true, totpSince: true } }),
    db.recoveryCode.count({ where: { userId: id, usedAt: null } }),
    mustHaveFactor(db, id),
  ])
  return { since, offer: totpSecret && !since ? offerOf(id, totpSecret, email) : null, codesLeft, required }
}

/** What the app of somebody is told who sets the factor up at the door; null where there is nothing to set up. */
export async function getDoorOffer({ userId: id, stage }: PendingSession): Promise<FactorOffer | null> {
  if (stage !== "setup") return null
  const user = await db.user.findUniqueOrThrow({
    where: { id },
    select: { email: true, totpSecret: true, totpSince: true },
  })
  return user.totpSecret && !user.totpSince ? offerOf(id, user.totpSecret, user.email) : null
}

export async function getRequiredRoles(): Promise<GrantRole[]> {
  await requireAdministrator()
  return rolesWithFactor(db)
}
