import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { record } from "@/lib/activity/record"
import { Forbidden } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Purpose } from "@/lib/readings/purposes"

/* A sitting is a session: what names are read for in it is said once. */

/** Whether names may be shown to this actor: he may see them, and a signed-in one has said what for. */
export function hasPurpose(actor: Actor): boolean {
  return actor.kind === "system" || !actor.sitting || actor.sitting.purpose !== null
}

/** Throws `Forbidden` for one who may not see names of people, or has not said what for. */
export function requireMaySeeNames(actor: Actor): void {
  requireMay(actor, { noun: "person" })
  if (!hasPurpose(actor)) throw new Forbidden("person")
}

/** Notes what the names are read for in this sitting. */
export async function statePurpose(actor: Actor, tx: Prisma.TransactionClient, purpose: Purpose): Promise<void> {
  requireMay(actor, { noun: "person" })
  if (actor.kind !== "user" || !actor.sitting) throw new Forbidden("person")
  await tx.session.update({ where: { id: actor.sitting.id }, data: { purpose }, select: { id: true } })
  await record(tx, actor, {
    event: "user.stated_purpose",
    noun: "user",
    recordId: actor.id,
    changes: [{ field: "purpose", from: actor.sitting.purpose, to: purpose }],
  })
}
