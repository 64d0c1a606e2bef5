import type { Actor, UserActor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { record, recordBy } from "@/lib/activity/record"
import type { ActivityEvent } from "@/lib/activity/events"
import { endSessionsOf, openSession, type PendingSession } from "@/lib/auth/session-store"
import { InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { makeRecoveryCodes, takeCode } from "@/lib/second-factor/codes"
import { mustHaveFactor } from "@/lib/second-factor/required"
import { makeSealedSecret, stepOfCode } from "@/lib/second-factor/totp"
import { countTry, limiterOf } from "@/lib/security/rate-limit"

/*
 * The second factor of a user. While it is being set up its secret is kept without a date; only a code made with it makes it
 * hold. It is the user's own; an administrator can take it away from somebody who lost it.
 */

type Tx = Prisma.TransactionClient

const hour = 60 * 60
const codeTries = limiterOf("second-factor", { points: 10, duration: hour, blockDuration: hour })

/** Counts a try at a code of this user. Gives the seconds to wait, or 0. */
export const countCode = (userId: string): Promise<number> => countTry(codeTries, userId)

/** The code was right: the tries were none. In the transaction, for one that waits for another connection may wait for long. */
async function forgiveCodes(tx: Tx, userId: string): Promise<void> {
  await tx.rateLimit.deleteMany({ where: { key: codeTries.getKey(userId) } })
}

const wrong = () => new InvalidInput({ code: { key: "factor.wrong" } })

const factorColumns = { id: true, totpSecret: true, totpSince: true } as const

/** A code at the door. Gives the session that is open from now on. */
export async function enterCode(tx: Tx, pending: PendingSession, { code }: { code: string }): Promise<string> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: pending.userId }, select: factorColumns })
  const taken = user.totpSince ? await takeCode(tx, user, code) : null
  if (!taken) throw wrong()
  await forgiveCodes(tx, user.id)
  if (taken === "recovery")
    await recordBy(tx, user.id, { event: "user.recovery_code_used", noun: "user", recordId: user.id })
  return openSession(tx, pending)
}

/** Begins anew: what was begun before and not finished is forgotten. */
export async function beginFactor(actor: UserActor, tx: Tx): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id: actor.id, totpSince: null },
    data: { totpSecret: makeSealedSecret(actor.id), totpStep: null },
  })
  if (count === 0) throw new InvalidInput({ "": { key: "factor.already" } })
}

/** The first code of the app: from now on the factor holds. Gives the recovery codes. */
export async function confirmFactor(tx: Tx, userId: string, { code }: { code: string }): Promise<string[]> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: factorColumns })
  if (user.totpSince) throw new InvalidInput({ "": { key: "factor.already" } })
  const step = user.totpSecret ? stepOfCode(userId, user.totpSecret, code.replace(/\s/g, "")) : null
  if (step === null) throw wrong()
  const { count } = await tx.user.updateMany({
    where: { id: userId, totpSince: null, totpSecret: user.totpSecret },
    data: { totpSince: new Date(), totpStep: step },
  })
  if (count === 0) throw wrong()
  await forgiveCodes(tx, userId)
  await recordBy(tx, userId, { event: "user.factor_set_up", noun: "user", recordId: userId })
  return makeRecoveryCodes(tx, userId)
}

/** The same at the door, for whoever has to have one. Gives the session that is open from now on, too. */
export async function confirmFactorAtDoor(tx: Tx, pending: PendingSession, input: { code: string }) {
  const codes = await confirmFactor(tx, pending.userId, input)
  return { codes, sessionId: await openSession(tx, pending) }
}

/** New recovery codes for the old ones. */
export async function renewRecoveryCodes(actor: UserActor, tx: Tx): Promise<string[]> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: factorColumns })
  if (!user.totpSince) throw new InvalidInput({ "": { key: "factor.none" } })
  await tell(actor, tx, actor.id, "user.recovery_codes_made")
  return makeRecoveryCodes(tx, actor.id)
}

/** Without one again, where no role of his asks for it. Signed out everywhere else. */
export async function removeOwnFactor(
  actor: UserActor,
  tx: Tx,
  { sessionId }: { sessionId: string | null },
): Promise<void> {
  if (await mustHaveFactor(tx, actor.id)) throw new InvalidInput({ "": { key: "factor.required_by_role" } })
  await clear(actor, tx, actor.id)
  await endSessionsOf(tx, actor.id, sessionId ?? undefined)
}

/** Takes the factor of somebody who lost it. He is signed out; where his role asks for one, he sets it up anew. */
export async function removeFactor(actor: Actor, tx: Tx, { id }: { id: string }): Promise<void> {
  requireMay(actor, { noun: "user" })
  if (actor.kind === "user" && actor.id === id) throw new InvalidInput({ "": { key: "factor.own" } })
  if ((await tx.user.count({ where: { id } })) === 0) throw new NotFound("user")
  await clear(actor, tx, id)
  await endSessionsOf(tx, id)
}

async function clear(actor: Actor, tx: Tx, id: string): Promise<void> {
  await tx.user.update({
    where: { id },
    data: { totpSecret: null, totpSince: null, totpStep: null },
    select: { id: true },
  })
  await tx.recoveryCode.deleteMany({ where: { userId: id } })
  await tell(actor, tx, id, "user.factor_removed")
}

function tell(actor: Actor, tx: Tx, id: string, event: ActivityEvent) {
  return record(tx, actor, { event, noun: "user", recordId: id })
}
