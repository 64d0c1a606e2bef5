import type { Actor, UserActor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { countAttempt, forgiveAttempt } from "@/lib/auth/attempts"
import { hashPassword, verifyPassword } from "@/lib/auth/password"
import { passwordMinimum } from "@/lib/auth/password-length"
import { passwordProblem } from "@/lib/auth/password-rules"
import { endSessionsOf } from "@/lib/auth/session-store"
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { accessIn, accessOf, grantsFor, readUser, type UserRecord } from "@/lib/users/record"
import { isUuid } from "@/lib/uuid"
import type { OwnPasswordInput, UserInput } from "@/lib/users/schema"

/*
 * What can be done to a user. Administrators do it to others; to himself nobody gives or takes anything but a new password.
 * One administrator who can sign in always remains. E-mail and name are personal: the log names the field and holds no label.
 */

type Tx = Prisma.TransactionClient
export type UserRef = { id: string; version: number }

const personal = new Set(["email", "name"])

/** Adds a user, who has no password yet: an invitation lets him choose one. */
export async function createUser(actor: Actor, tx: Tx, input: UserInput): Promise<UserRef> {
  requireMay(actor, { noun: "user" })
  const { email, name } = input
  await refuseTaken(tx, email)
  const user = await tx.user.create({
    data: {
      email,
      name,
      grants: { create: await grantsFor(tx, input) },
    },
    select: { id: true, version: true },
  })
  const changes = changesBetween({}, accessIn(input))
  await record(tx, actor, { event: "user.created", noun: "user", recordId: user.id, changes })
  return user
}

/**
 * Saves e-mail, name and access. He signs in with the new e-mail from then on, and stays signed in where he is; new access
 * ends his sessions, so that nothing goes on with the old.
 */
export async function updateUser(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: UserInput },
): Promise<UserRef> {
  const before = await claim(actor, tx, id, version)
  const { email, name } = input
  if (email !== before.email) await refuseTaken(tx, email)
  const after = accessIn(input)
  const ownChanges = changesBetween({ email: before.email, name: before.name }, { email, name }, personal)
  const accessChanges = changesBetween(accessOf(before.grants), after)
  if (accessChanges.length > 0) {
    if (isSelf(actor, id)) throw new InvalidInput({ access: { key: "user.own_access" } })
    await tx.grant.deleteMany({ where: { userId: id } })
    await tx.user.update({
      where: { id },
      data: { grants: { create: await grantsFor(tx, input) } },
      select: { id: true },
    })
    await requireAnAdministrator(tx)
    await endSessionsOf(tx, id)
  }
  await tx.user.update({ where: { id }, data: { email, name }, select: { id: true } })
  if (ownChanges.length > 0) await tell(actor, tx, id, "user.updated", ownChanges)
  if (accessChanges.length > 0) await tell(actor, tx, id, "user.grants_changed", accessChanges)
  return { id, version: version + 1 }
}

/** Shuts a user out, at once: his sessions end and none can be started. What he wrote stays his. */
export async function disableUser(actor: Actor, tx: Tx, { id, version }: UserRef): Promise<UserRef> {
  const before = await claim(actor, tx, id, version)
  if (isSelf(actor, id)) throw new InvalidInput({ "": { key: "user.own_disabling" } })
  if (!before.disabledAt) {
    await tx.user.update({ where: { id }, data: { disabledAt: new Date() }, select: { id: true } })
    await requireAnAdministrator(tx)
    await endSessionsOf(tx, id)
    await tell(actor, tx, id, "user.disabled")
  }
  return { id, version: version + 1 }
}

export async function enableUser(actor: Actor, tx: Tx, { id, version }: UserRef): Promise<UserRef> {
  const before = await claim(actor, tx, id, version)
  if (before.disabledAt) {
    await tx.user.update({ where: { id }, data: { disabledAt: null }, select: { id: true } })
    await tell(actor, tx, id, "user.enabled")
  }
  return { id, version: version + 1 }
}

/** A new password of one's own. Every session ends but the one it was set in. */
export async function changeOwnPassword(
  actor: UserActor,
  tx: Tx,
  { input, sessionId }: { input: OwnPasswordInput; sessionId: string | null },
): Promise<void> {
  // Counted outside the transaction, which a wrong password undoes.
  const from = { address: `open session of ${actor.id}` }
  const seconds = await countAttempt(actor.email, from)
  if (seconds > 0)
    throw new InvalidInput({ currentPassword: { key: "sign-in.wait", values: { count: Math.ceil(seconds / 60) } } })
  const { passwordHash, ...user } = await tx.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true, email: true, name: true },
  })
  if (!(await verifyPassword(passwordHash, input.currentPassword)))
    throw new InvalidInput({ currentPassword: { key: "user.current_password_wrong" } })
  await forgiveAttempt(actor.email, from)
  requireGoodPassword(input.password, user)
  await tx.user.update({ where: { id: actor.id }, data: { version: { increment: 1 } }, select: { id: true } })
  await writePassword(actor, tx, actor.id, input.password)
  await endSessionsOf(tx, actor.id, sessionId ?? undefined)
}

/** Signs out everywhere, here too. */
export async function signOutEverywhere(actor: UserActor, tx: Tx): Promise<void> {
  await endSessionsOf(tx, actor.id)
  await tell(actor, tx, actor.id, "user.signed_out", [{ field: "sessions", to: "all" }])
}

/** Signs out in one place: a session of one's own, not that of somebody else. One that is over stays so. */
export async function endOwnSession(actor: UserActor, tx: Tx, { id }: { id: string }): Promise<void> {
  if (!isUuid(id)) throw new NotFound("session")
  const session = await tx.session.findFirst({ where: { id, userId: actor.id }, select: { endedAt: true } })
  if (!session) throw new NotFound("session")
  if (session.endedAt) return
  await tx.session.update({ where: { id }, data: { endedAt: new Date() }, select: { id: true } })
  await tell(actor, tx, actor.id, "user.signed_out", [{ field: "sessions", to: "one" }])
}

async function refuseTaken(tx: Tx, email: string) {
  const taken = await tx.user.findUnique({ where: { email }, select: { id: true } })
  if (taken) throw new InvalidInput({ email: { key: "user.email_taken" } })
}

function requireGoodPassword(password: string, { email, name }: { email: string; name: string | null }) {
  const problem = passwordProblem(password, [email, name])
  if (problem) throw new InvalidInput({ password: { key: problem, values: { min: passwordMinimum } } })
}

async function writePassword(actor: Actor, tx: Tx, id: string, password: string) {
  await tx.user.update({ where: { id }, data: { passwordHash: await hashPassword(password) }, select: { id: true } })
  await tell(actor, tx, id, "user.password_changed", [{ field: "password", personal: true }])
}

function tell(actor: Actor, tx: Tx, id: string, event: ActivityEvent, changes: readonly Change[] = []) {
  return record(tx, actor, { event, noun: "user", recordId: id, changes })
}

/** The user to be changed, with the version taken; whoever read an older one is told so. */
async function claim(actor: Actor, tx: Tx, id: string, version: number): Promise<UserRecord> {
  requireMay(actor, { noun: "user" })
  // Changes to users wait for each other, so that two can't take the last administrators from each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('muster.users'))`
  if (actor.kind === "user" && !(await stillAdministers(tx, actor.id))) throw new Forbidden("user")
  const user = await readUser(tx, id)
  if (!user) throw new NotFound("user")
  const { count } = await tx.user.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
  if (count === 0) throw new Conflict(user.version)
  return user
}

const administers = { disabledAt: null, grants: { some: { role: "administrator", programId: null } } } as const

/** The one who waited may have been an administrator no longer when his turn came. */
async function stillAdministers(tx: Tx, id: string): Promise<boolean> {
  return (await tx.user.count({ where: { id, ...administers } })) > 0
}

async function requireAnAdministrator(tx: Tx): Promise<void> {
  if ((await tx.user.count({ where: administers })) === 0)
    throw new InvalidInput({ "": { key: "user.last_administrator" } })
}

const isSelf = (actor: Actor, id: string) => actor.kind === "user" && actor.id === id
