import type { UserActor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { record } from "@/lib/activity/record"
import { keepOutcome } from "@/lib/backup/state"
import type { Prisma } from "@/lib/generated/prisma/client"

/** Wants a backup as soon as can be: whichever server sees it first makes it. */
export async function askForBackup(actor: UserActor, tx: Prisma.TransactionClient): Promise<void> {
  requireMay(actor, { noun: "system" })
  await keepOutcome(tx, "backup.asked", { at: new Date().toISOString() })
  await record(tx, actor, { event: "user.asked_for_backup", noun: "user", recordId: actor.id })
}
