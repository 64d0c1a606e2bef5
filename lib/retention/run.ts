import { system } from "@/lib/access/actor"
import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client"
import { erasePerson } from "@/lib/people/erasure"
import { noticeDays, retentionCategories, type ByCategory, type RetentionCategory } from "@/lib/retention/categories"
import { keepRetention, readRetention, type RetentionState } from "@/lib/retention/state"

/*
 * What was kept long enough goes, in two steps: a report says what is due, and a week later that goes, and nothing that fell
 * due since. Whoever changes a time starts with a new report.
 */

type Tx = Prisma.TransactionClient
type Work = { count: (tx: Tx, before: Date) => Promise<number>; remove: (tx: Tx, before: Date) => Promise<number> }

const day = 24 * 60 * 60_000

const rows = (
  count: (tx: Tx, before: Date) => Promise<number>,
  remove: (tx: Tx, before: Date) => Promise<{ count: number }>,
): Work => ({ count, remove: async (tx, before) => (await remove(tx, before)).count })

const overSessions = (before: Date) => ({ OR: [{ endedAt: { lt: before } }, { expiresAt: { lt: before } }] })
const settled = (before: Date) => ({ status: { not: "open" as const }, updatedAt: { lt: before } })

/** People are erased as on request: what is counted stays. */
const people = (list: (tx: Tx, before: Date) => Promise<string[]>): Work => ({
  count: async (tx, before) => (await list(tx, before)).length,
  remove: async (tx, before) => {
    const ids = await list(tx, before)
    for (const id of ids) await erasePerson(system, tx, { id, reason: "retention" })
    return ids.length
  },
})

const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id)

const works: Record<RetentionCategory, Work> = {
  sessions: rows(
    (tx, before) => tx.session.count({ where: overSessions(before) }),
    (tx, before) => tx.session.deleteMany({ where: overSessions(before) }),
  ),
  forms: rows(
    (tx, before) => tx.idempotencyKey.count({ where: { createdAt: { lt: before } } }),
    (tx, before) => tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } }),
  ),
  imports: {
    count: async (tx, before) => {
      const [found] = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::integer AS "count" FROM "import_row" r JOIN "import_batch" b ON b."id" = r."batch_id"
        WHERE b."created_at" < ${before} AND array_to_string(r."cells", '') <> ''`
      return found?.count ?? 0
    },
    remove: (tx, before) => tx.$executeRaw`
      UPDATE "import_row" r SET "cells" = array_fill(''::text, ARRAY[cardinality(r."cells")]), "left_out" = true,
        "person" = NULL, "likely" = '[]', "verdict" = '{"problems":{}}'
      FROM "import_batch" b
      WHERE b."id" = r."batch_id" AND b."created_at" < ${before} AND array_to_string(r."cells", '') <> ''`,
  },
  notices: rows(
    (tx, before) => tx.notice.count({ where: { createdAt: { lt: before } } }),
    (tx, before) => tx.notice.deleteMany({ where: { createdAt: { lt: before } } }),
  ),
  objections: rows(
    (tx, before) => tx.objection.count({ where: settled(before) }),
    (tx, before) => tx.objection.deleteMany({ where: settled(before) }),
  ),
  deletedPeople: people(async (tx, before) =>
    idsOf(
      await tx.person.findMany({
        where: { deletedAt: { lt: before }, erasedAt: null, mergedIntoId: null },
        select: { id: true },
      }),
    ),
  ),
  inactivePeople: people(async (tx, before) =>
    idsOf(
      await tx.$queryRaw<{ id: string }[]>`
        SELECT p."id"::text AS "id" FROM "person" p
        WHERE p."deleted_at" IS NULL AND p."created_at" < ${before} AND NOT EXISTS (
          SELECT 1 FROM "participation" pa JOIN "course" c ON c."id" = pa."course_id"
          WHERE pa."person_id" = p."id"
            AND coalesce(c."end_latest", c."start_latest", now()::date) >= ${before}::timestamptz::date)
        ORDER BY p."id"`,
    ),
  ),
}

const before = (at: Date, days: number) => new Date(at.getTime() - days * day)

async function eachDue(tx: Tx, days: ByCategory, at: Date, step: "count" | "remove"): Promise<ByCategory> {
  const result: Partial<ByCategory> = {}
  for (const one of retentionCategories)
    result[one] = days[one] === 0 ? 0 : await works[one][step](tx, before(at, days[one]))
  return result as ByCategory
}

export const countDue = (tx: Tx, days: ByCategory, now = new Date()) => eachDue(tx, days, now, "count")

/** When what a report announced goes. */
export const actsAt = (report: { at: string }) => new Date(Date.parse(report.at) + noticeDays * day)

/**
 * One night: does what a report announced a week ago, and reports anew. Of several servers one does it; gives null where another
 * is at it.
 */
export async function runRetention(db: PrismaClient, now = new Date()): Promise<RetentionState | null> {
  return db.$transaction(
    async tx => {
      const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('muster.retention')) AS "free"`
      if (!lock?.free) return null
      const state = await readRetention(tx)
      const isTime = state.report !== null && actsAt(state.report) <= now
      if (state.report && !isTime) return state
      const done =
        state.report && isTime
          ? { at: now.toISOString(), removed: await eachDue(tx, state.days, new Date(state.report.at), "remove") }
          : state.done
      const next = { ...state, done, report: { at: now.toISOString(), due: await countDue(tx, state.days, now) } }
      await keepRetention(tx, next)
      return next
    },
    { maxWait: 30_000, timeout: 600_000 },
  )
}
