import { readEntries, type ActivityRecord } from "@/lib/activity/entries"
import { activityQuery, bySystem, type ActivityFilter } from "@/lib/activity/filter"
import { eventsOf } from "@/lib/activity/groups"
import { record } from "@/lib/activity/record"
import { requireEditor } from "@/lib/auth/require-editor"
import { db } from "@/lib/db"
import { env } from "@/lib/env"
import type { Prisma } from "@/lib/generated/prisma/client"

/* The whole log, for those who may edit everything. The history of a record goes with the record. */

const pageSize = 50

export type ActivityPage = {
  items: ActivityRecord[]
  /** The entry after which the next page begins, or null where this is the last. */
  next: string | null
}

/** Entries of the log, newest first. */
export async function listActivity(filter: ActivityFilter): Promise<ActivityPage> {
  const { administrator } = await requireEditor({ noun: "activity" })
  const found = await readEntries(await conditions(filter), { take: pageSize + 1 })
  // pages of users are for administrators
  const items = found
    .slice(0, pageSize)
    .map(entry => (entry.noun === "user" && !administrator ? { ...entry, key: null } : entry))
  return { items, next: found.length > pageSize ? (items.at(-1)?.id ?? null) : null }
}

const exportedAtOnce = 2000

/**
 * All entries that the filter finds, oldest first, in batches; that somebody took them out is an entry itself. Whoever asks
 * and may not read the log is sent away before anything is noted.
 */
export async function exportActivity(filter: ActivityFilter): Promise<AsyncGenerator<ActivityRecord[]>> {
  const actor = await requireEditor({ noun: "activity" })
  const where = await conditions({ ...filter, before: null })
  const last = await db.activity.findFirst({ where, orderBy: { id: "desc" }, select: { id: true } })
  const entries = await db.activity.count({ where })
  const narrowedBy = Object.entries(activityQuery(filter)).flatMap(([name, value]) =>
    typeof value === "string" ? [`${name}=${value}`] : [],
  )
  await db.$transaction(tx =>
    record(tx, actor, {
      event: "user.exported_log",
      noun: "user",
      recordId: actor.id,
      changes: [
        { field: "entries", from: null, to: entries },
        ...(narrowedBy.length > 0 ? [{ field: "filter", from: null, to: narrowedBy }] : []),
      ],
    }),
  )
  return batchesOf(where, last?.id ?? 0n)
}

async function* batchesOf(where: Prisma.ActivityWhereInput, last: bigint): AsyncGenerator<ActivityRecord[]> {
  for (let after = 0n; after < last;) {
    const batch = await readEntries(
      { AND: [where, { id: { gt: after, lte: last } }] },
      { take: exportedAtOnce, order: "asc" },
    )
    if (batch.length === 0) return
    yield batch
    after = BigInt(batch.at(-1)?.id ?? last)
  }
}

/** Everybody who can have done something. */
export async function listActors(): Promise<{ id: string; called: string }[]> {
  await requireEditor({ noun: "activity" })
  const users = await db.user.findMany({
    select: { id: true, name: true, email: true },
    orderBy: [{ email: "asc" }],
  })
  return users.map(({ id, name, email }) => ({ id, called: name ?? email }))
}

async function conditions(filter: ActivityFilter): Promise<Prisma.ActivityWhereInput> {
  const { user, noun, record, group, from, to, before } = filter
  const [start, end] = await Promise.all([from && startOfDay(from, 0), to && startOfDay(to, 1)])
  return {
    // one record's history is whole, with who came in and went out
    ...(record !== null && group === null ? {} : { event: { in: eventsOf(group) } }),
    ...(user && { actorId: user === bySystem ? null : user }),
    ...(noun && { noun }),
    ...(record && { recordId: record }),
    ...(before !== null && { id: { lt: before } }),
    ...((start ?? end) && { at: { ...(start && { gte: start }), ...(end && { lt: end }) } }),
  }
}

/** When a day, or the one that many days later, begins where the program is at home. */
async function startOfDay(day: string, later: number): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date }[]>`
    SELECT (${day}::date + ${later}::integer)::timestamp AT TIME ZONE ${env().timeZone} AS "at"`
  return rows[0]?.at ?? null
}
