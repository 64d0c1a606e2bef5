import { system, type Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { record, recordBy } from "@/lib/activity/record"
import { hashPassword } from "@/lib/auth/password"
import { passwordMinimum } from "@/lib/auth/password-length"
import { passwordProblem } from "@/lib/auth/password-rules"
import { endSessionsOf } from "@/lib/auth/session-store"
import { db } from "@/lib/db"
import { hashToken, isToken, makeToken } from "@/lib/entry/token"
import { InvalidInput, NotFound } from "@/lib/errors"
import type { EntryLinkKind, Prisma } from "@/lib/generated/prisma/client"

/*
 * A link lets somebody choose a password, once: whoever was invited, and whoever lost theirs. It is a random token of which
 * only a hash is kept; a newer link of the same user ends the older ones.
 */

type Tx = Prisma.TransactionClient

const hour = 60 * 60_000

/** How long links are good, in milliseconds. One that anybody may ask for is good for less. */
export const linkAge = { invitation: 7 * 24 * hour, reset: 24 * hour, asked: hour } as const

export type MadeLink = { token: string; kind: EntryLinkKind; email: string; expiresAt: Date }

/** A link for a user who can't sign in without: an invitation while he has no password. Told once, to be handed on. */
export async function makeEntryLink(actor: Actor, tx: Tx, { id }: { id: string }): Promise<MadeLink> {
  requireMay(actor, { noun: "user" })
  const user = await tx.user.findUnique({
    where: { id },
    select: { id: true, email: true, passwordHash: true, disabledAt: true },
  })
  if (!user) throw new NotFound("user")
  if (user.disabledAt) throw new InvalidInput({ "": { key: "user.link_disabled" } })
  const kind = user.passwordHash === null ? "invitation" : "reset"
  const made = await write(tx, user, { kind, age: linkAge[kind], createdById: actor.kind === "user" ? actor.id : null })
  await record(tx, actor, {
    event: kind === "invitation" ? "user.invited" : "user.reset_offered",
    noun: "user",
    recordId: id,
  })
  return made
}

/** The same asked for at the door by an e-mail address; null where nobody who may sign in has it. */
export async function makeAskedLink(tx: Tx, email: string): Promise<MadeLink | null> {
  const user = await tx.user.findUnique({ where: { email }, select: { id: true, email: true, disabledAt: true } })
  if (!user || user.disabledAt) return null
  const made = await write(tx, user, { kind: "reset", age: linkAge.asked, createdById: null })
  await record(tx, system, { event: "user.reset_offered", noun: "user", recordId: user.id })
  return made
}

async function write(
  tx: Tx,
  user: { id: string; email: string },
  { kind, age, createdById }: { kind: EntryLinkKind; age: number; createdById: string | null },
): Promise<MadeLink> {
  const token = makeToken()
  const expiresAt = new Date(Date.now() + age)
  await tx.entryLink.deleteMany({ where: { userId: user.id } })
  await tx.entryLink.create({
    data: { userId: user.id, kind, tokenHash: hashToken(token), createdById, expiresAt },
    select: { id: true },
  })
  return { token, kind, email: user.email, expiresAt }
}

const isGood = (now: Date) => ({ usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } })

/** Whose link it is, while it is good; opening it uses nothing up. */
export async function getEntryLink(
  token: string,
  now = new Date(),
): Promise<{ email: string; kind: EntryLinkKind } | null> {
  if (!isToken(token)) return null
  const link = await db.entryLink.findFirst({
    where: { tokenHash: hashToken(token), ...isGood(now) },
    select: { kind: true, user: { select: { email: true } } },
  })
  return link && { kind: link.kind, email: link.user.email }
}

/** Chooses a password by a link, which is used up by it. Whoever was signed in as that user is signed out. */
export async function choosePassword(
  tx: Tx,
  { token, password }: { token: string; password: string },
  now = new Date(),
): Promise<void> {
  const gone = new InvalidInput({ "": { key: "entry.gone" } })
  if (!isToken(token)) throw gone
  const tokenHash = hashToken(token)
  const link = await tx.entryLink.findFirst({
    where: { tokenHash, ...isGood(now) },
    select: { id: true, user: { select: { id: true, email: true, name: true } } },
  })
  if (!link) throw gone
  const { user } = link
  const problem = passwordProblem(password, [user.email, user.name])
  if (problem) throw new InvalidInput({ password: { key: problem, values: { min: passwordMinimum } } })
  // Of two at the same time, one finds it used.
  const { count } = await tx.entryLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: now } })
  if (count === 0) throw gone
  await tx.user.update({
    where: { id: user.id },
    data: { passwordHash: await hashPassword(password), version: { increment: 1 } },
    select: { id: true },
  })
  await endSessionsOf(tx, user.id)
  await recordBy(tx, user.id, {
    event: "user.password_chosen",
    noun: "user",
    recordId: user.id,
    changes: [{ field: "password", personal: true }],
  })
}
