import { actorId, system, type Actor } from "@/lib/access/actor"
import type { ActivityEvent, ActivityNoun, Change } from "@/lib/activity/events"
import type { Prisma } from "@/lib/generated/prisma/client"
import { insertMany } from "@/lib/insert-many"
import type { LocalText } from "@/lib/i18n/locale"

export type ActivityEntry = {
  event: ActivityEvent
  /** The record in whose history the entry stands: a participation stands in its course's. */
  noun: ActivityNoun
  recordId: string
  /** What the record is called, where that is not personal. */
  label?: LocalText
  changes?: readonly Change[]
}

/** Adds an entry to the activity log, and gives its number. The last but one line of every mutation, in its transaction. */
export async function record(tx: Prisma.TransactionClient, actor: Actor, entry: ActivityEntry): Promise<bigint> {
  const { id } = await tx.activity.create({ data: row(actor, entry), select: { id: true } })
  return id
}

/** The same for somebody of whom only the id is known: whoever is just signing in, or does something by a link of his own. */
export async function recordBy(tx: Prisma.TransactionClient, userId: string, entry: ActivityEntry): Promise<void> {
  await tx.activity.create({ data: { ...row(system, entry), actorId: userId }, select: { id: true } })
}

/** The same for many at once, in their order. */
export async function recordAll(tx: Prisma.TransactionClient, actor: Actor, entries: ActivityEntry[]): Promise<void> {
  await insertMany(
    tx,
    "activity",
    entries.map(entry => {
      const { actorId, recordId, ...rest } = row(actor, entry)
      return { actor_id: actorId, record_id: recordId, ...rest, changes: entry.changes ?? [] }
    }),
  )
}

function row(actor: Actor, entry: ActivityEntry) {
  return {
    actorId: actorId(actor),
    event: entry.event,
    noun: entry.noun,
    recordId: entry.recordId,
    label: entry.label ?? {},
    changes: (entry.changes ?? []) as Prisma.InputJsonValue,
  }
}
