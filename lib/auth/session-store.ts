import { accessOfGrants } from "@/lib/access/grants"
import type { UserActor } from "@/lib/access/actor"
import { record } from "@/lib/activity/record"
import { db } from "@/lib/db"
import { isPurpose } from "@/lib/readings/purposes"
import type { Prisma } from "@/lib/generated/prisma/client"

/*
 * A session is a row. The cookie holds nothing but its id, and the row is read on every request: what ends a session,
 * disables a user or changes his grants holds from the next request on.
 */

const minute = 60_000

/** A session ends after this long without a request … */
export const idleLimit = 30 * minute
/** … and in any case after this. */
export const absoluteLimit = 8 * 60 * minute

const userColumns = {
  id: true,
  email: true,
  disabledAt: true,
  grants: { select: { role: true, programId: true } },
} satisfies Prisma.UserSelect

type UserRow = Prisma.UserGetPayload<{ select: typeof userColumns }>

async function actorOf(user: UserRow): Promise<UserActor> {
  return { kind: "user", id: user.id, email: user.email, ...(await accessOfGrants(db, user.grants)) }
}

/** Starts a session and gives its id; old ones of the same user that are over are tidied away. */
export async function startSession(userId: string, now = new Date(), { failedTries = 0 } = {}): Promise<string> {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: userColumns })
  const actor = await actorOf(user)
  return db.$transaction(async tx => {
    await tx.session.deleteMany({
      where: { userId, OR: [{ expiresAt: { lt: now } }, { endedAt: { not: null } }] },
    })
    const { id } = await tx.session.create({
      data: {
        userId,
        createdAt: now,
        seenAt: now,
        provenAt: now,
        failedTries,
        expiresAt: new Date(now.getTime() + idleLimit),
      },
      select: { id: true },
    })
    await record(tx, actor, { event: "user.signed_in", noun: "user", recordId: userId })
    return id
  })
}

/** Who a session belongs to, or null when it is over or its user disabled. Reading it keeps it alive. */
export async function actorOfSession(id: string, now = new Date()): Promise<UserActor | null> {
  if (!isUuid(id)) return null
  const session = await db.session.findUnique({
    where: { id },
    select: {
      createdAt: true,
      seenAt: true,
      expiresAt: true,
      endedAt: true,
      purpose: true,
      user: { select: userColumns },
    },
  })
  if (!session || session.endedAt || session.expiresAt <= now || session.user.disabledAt) return null
  if (now.getTime() - session.seenAt.getTime() >= minute) {
    const expiresAt = Math.min(now.getTime() + idleLimit, session.createdAt.getTime() + absoluteLimit)
    await db.session.updateMany({
      where: { id, endedAt: null },
      data: { seenAt: now, expiresAt: new Date(expiresAt) },
    })
  }
  const purpose = isPurpose(session.purpose) ? session.purpose : null
  return { ...(await actorOf(session.user)), sitting: { id, purpose } }
}

/** Ends one session: signing out. One that is over already stays so. */
export async function endSession(id: string, now = new Date()): Promise<void> {
  const actor = await actorOfSession(id, now)
  if (!actor) return
  await db.$transaction(async tx => {
    await tx.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
    await record(tx, actor, { event: "user.signed_out", noun: "user", recordId: actor.id })
  })
}

/** Ends every session of a user, save the one named. */
export async function endSessionsOf(tx: Prisma.TransactionClient, userId: string, except?: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId, endedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { endedAt: new Date() },
  })
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}
