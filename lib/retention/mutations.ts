import type { Actor } from "@/lib/access/actor"
import { actorId } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import { record } from "@/lib/activity/record"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { ByCategory } from "@/lib/retention/categories"
import { keepRetention, readRetention } from "@/lib/retention/state"
import { newId } from "@/lib/uuid"

/** Says for how long each category is kept. Nothing goes before a new report has said what would. */
export async function setRetention(actor: Actor, tx: Prisma.TransactionClient, days: ByCategory): Promise<void> {
  requireMay(actor, { noun: "user" })
  const state = await readRetention(tx)
  const changes = changesBetween(state.days, days).map(change => ({ ...change, field: `retention_${change.field}` }))
  if (changes.length === 0) return
  await keepRetention(tx, { ...state, days, report: null })
  await record(tx, actor, {
    event: "user.set_retention",
    noun: "user",
    recordId: actorId(actor) ?? newId(),
    changes,
  })
}
