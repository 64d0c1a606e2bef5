import { accessOfGrants } from "@/lib/access/grants"
import type { UserActor } from "@/lib/access/actor"
import { record, recordBy } from "@/lib/activity/record"
import { db } from "@/lib/db"
import { isPurpose } from "@/lib/readings/purposes"
import { InvalidInput } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { mustHaveFactor } from "@/lib/second-factor/required"
import { makeSealedSecret } from "@/lib/second-factor/totp"

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

/** How long the second step of signing in may take. */
const doorLimit = 15 * minute

/**
 * Starts a session and gives its id; old ones of the same user that are over are tidied away. Where a second factor is still to
 * come it opens nothing yet, see `pendingSession`.
 */
export async function startSession(userId: string, now = new Date(), { failedTries = 0 } = {}): Promise<string> {
  return db.$transaction(async tx => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { totpSince: true } })
    const stage = user.totpSince ? "code" : (await mustHaveFactor(tx, userId)) ? "setup" : "open"
    await tx.session.deleteMany({
      where: { userId, OR: [{ expiresAt: { lt: now } }, { endedAt: { not: null } }] },
    })
    if (stage === "open") return write(tx, { userId, failedTries }, now)
    // a secret that was begun and not finished may have been seen by somebody else
    if (stage === "setup") await tx.user.updateMany({ where: { id: userId, totpSince: null }, data: newSecret(userId) })
    const expiresAt = new Date(now.getTime() + doorLimit)
    const { id } = await tx.session.create({
      data: { userId, stage, createdAt: now, seenAt: now, provenAt: now, failedTries, expiresAt },
      select: { id: true },
    })
    return id
  })
}

const newSecret = (userId: string) => ({ totpSecret: makeSealedSecret(userId), totpStep: null })

async function write(
  tx: Prisma.TransactionClient,
  { userId, failedTries }: { userId: string; failedTries: number },
  now = new Date(),
): Promise<string> {
  const expiresAt = new Date(now.getTime() + idleLimit)
  const { id } = await tx.session.create({
    data: { userId, createdAt: now, seenAt: now, provenAt: now, failedTries, expiresAt },
    select: { id: true },
  })
  await recordBy(tx, userId, { event: "user.signed_in", noun: "user", recordId: userId })
  return id
}

/** Somebody whose password was right and whose second factor is still to come. */
export type PendingSession = { id: string; userId: string; failedTries: number; stage: "code" | "setup" }

/** The session of somebody at the door, or null. */
export async function pendingSession(id: string, now = new Date()): Promise<PendingSession | null> {
  if (!isUuid(id)) return null
  const session = await db.session.findFirst({
    where: { id, stage: { in: ["code", "setup"] }, endedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: { id: true, userId: true, failedTries: true, stage: true },
  })
  return session && session.stage !== "open" ? { ...session, stage: session.stage } : null
}

/** The second factor was right: a new session that is open, for the one at the door, which ends. Gives its id. */
export async function openSession(tx: Prisma.TransactionClient, pending: PendingSession): Promise<string> {
  const { count } = await tx.session.updateMany({
    where: { id: pending.id, endedAt: null },
    data: { endedAt: new Date() },
  })
  if (count === 0) throw new InvalidInput({ "": { key: "sign-in.expired" } })
  return write(tx, pending)
}

/** Gives up signing in. */
export async function leaveDoor(tx: Prisma.TransactionClient, pending: PendingSession): Promise<void> {
  await tx.session.updateMany({ where: { id: pending.id, endedAt: null }, data: { endedAt: new Date() } })
}

/** Who a session belongs to, or null when it is over or its user disabled. Reading it keeps it alive. */
export async function actorOfSession(id: string, now = new Date()): Promise<UserActor | null> {
  if (!isUuid(id)) return null
  const session = await db.session.findUnique({
    where: { id },
    select: {
      stage: true,
      createdAt: true,
      seenAt: true,
      expiresAt: true,
      endedAt: true,
      purpose: true,
      user: { select: userColumns },
    },
  })
  if (!session || session.stage !== "open" || session.endedAt || session.expiresAt <= now || session.user.disabledAt)
    return null
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
