import { Secret, TOTP } from "otpauth"
import { beforeEach, describe, expect, it } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { hashPassword } from "@/lib/auth/password"
import {
  actorOfSession,
  openSession,
  pendingSession,
  startSession,
  type PendingSession,
} from "@/lib/auth/session-store"
import { openField } from "@/lib/crypto/field-cipher"
import { db } from "@/lib/db"
import type { GrantRole, Prisma } from "@/lib/generated/prisma/client"
import { takeCode } from "@/lib/second-factor/codes"
import {
  beginFactor,
  confirmFactor,
  confirmFactorAtDoor,
  countCode,
  enterCode,
  removeFactor,
  removeOwnFactor,
  renewRecoveryCodes,
} from "@/lib/second-factor/mutations"
import { requireFactorOf } from "@/lib/second-factor/required"
import { stepOfCode } from "@/lib/second-factor/totp"
import { freshDatabase } from "@/lib/testing/database"
import { runs } from "@/lib/testing/size"

freshDatabase()

const inTransaction = <T>(run: (tx: Prisma.TransactionClient) => Promise<T>) => db.$transaction(run)
const wrong = { errors: { code: { key: "factor.wrong" } } }
let userId: string

const actorNow = async (): Promise<UserActor> => {
  const actor = await actorOfSession(await startSession(userId))
  if (!actor) throw new Error("not signed in")
  return actor
}
const secretOf = async () => {
  const { totpSecret } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { totpSecret: true } })
  return openField(totpSecret ?? "", `app_user.totp_secret:${userId}`)
}
/** The code an app would show, some steps from now. */
const codeOf = async (steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(await secretOf()) }).generate({ timestamp: Date.now() + steps * 30_000 })
/** Sets it up, and lets the step pass whose code was used for that. */
const setUp = async () => {
  await inTransaction(async tx => beginFactor(await actorNow(), tx))
  const code = await codeOf()
  const codes = await inTransaction(tx => confirmFactor(tx, userId, { code }))
  await db.user.update({ where: { id: userId }, data: { totpStep: { decrement: 10 } } })
  return codes
}
const atDoor = async (): Promise<PendingSession> => {
  const pending = await pendingSession(await startSession(userId))
  if (!pending) throw new Error("not at the door")
  return pending
}
const enter = async (pending: PendingSession, code: string) => {
  if ((await countCode(pending.userId)) > 0) throw new Error("has to wait")
  return inTransaction(tx => enterCode(tx, pending, { code }))
}
const require = (...roles: GrantRole[]) => inTransaction(tx => requireFactorOf(system, tx, { roles }))

beforeEach(async () => {
  await db.rateLimit.deleteMany({})
  await db.user.deleteMany({})
  await require()
  const user = await db.user.create({
    data: { email: "bat@example.org", passwordHash: await hashPassword("x"), grants: { create: { role: "editor" } } },
  })
  userId = user.id
})

describe("a second factor", () => {
  it("is asked for after the password, which alone opens nothing", async () => {
    await setUp()
    const id = await startSession(userId)
    expect(await actorOfSession(id)).toBeNull()
    expect(await pendingSession(id)).toMatchObject({ stage: "code", userId })
    const opened = await enter(await atDoor(), await codeOf())
    expect(await actorOfSession(opened)).toMatchObject({ id: userId })
    expect(await actorOfSession(id)).toBeNull()
  })
  it("takes a code once", async () => {
    await setUp()
    const code = await codeOf()
    await enter(await atDoor(), code)
    await expect(enter(await atDoor(), code)).rejects.toMatchObject(wrong)
  })
  it("takes a code once of many at the same time", async () => {
    await setUp()
    const code = await codeOf()
    const times = runs({ sample: 5, deep: 9 })
    const doors: PendingSession[] = []
    for (let at = 0; at < times; at++) doors.push(await atDoor())
    const results = await Promise.allSettled(doors.map(door => enter(door, code)))
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })
  it("takes no code older than one it took", async () => {
    await setUp()
    const [before, now] = [await codeOf(-1), await codeOf()]
    await enter(await atDoor(), now)
    await expect(enter(await atDoor(), before)).rejects.toMatchObject(wrong)
  })
  it("forgives a clock that is a step off, and no more", async () => {
    await setUp()
    const sealed = (await db.user.findUniqueOrThrow({ where: { id: userId } })).totpSecret ?? ""
    const now = new Date()
    const accepted = []
    for (const steps of [-2, -1, 0, 1, 2]) accepted.push(stepOfCode(userId, sealed, await codeOf(steps), now) !== null)
    expect(accepted).toEqual([false, true, true, true, false])
  })
  it("keeps its secret sealed, for this user alone", async () => {
    await setUp()
    const { totpSecret } = await db.user.findUniqueOrThrow({ where: { id: userId } })
    expect(totpSecret).not.toContain(await secretOf())
    expect(() => openField(totpSecret ?? "", `app_user.totp_secret:${crypto.randomUUID()}`)).toThrow()
  })
  it("does not hold before a code of it was entered", async () => {
    await inTransaction(async tx => beginFactor(await actorNow(), tx))
    expect(await actorOfSession(await startSession(userId))).not.toBeNull()
    await expect(inTransaction(tx => confirmFactor(tx, userId, { code: "000000x" }))).rejects.toMatchObject(wrong)
  })
  it("is not replaced by whoever sits at an open session", async () => {
    await setUp()
    const actor = (await actorOfSession(await enter(await atDoor(), await codeOf()))) as UserActor
    await expect(inTransaction(tx => beginFactor(actor, tx))).rejects.toMatchObject({
      errors: { "": { key: "factor.already" } },
    })
  })
  it("is not guessed: ten tries an hour, from however many sign-ins", async () => {
    await setUp()
    for (let at = 0; at < 10; at++) await expect(enter(await atDoor(), "000000")).rejects.toMatchObject(wrong)
    const code = await codeOf()
    await expect(enter(await atDoor(), code)).rejects.toThrow("has to wait")
  })
  it("ends at the door after a quarter of an hour, and for somebody disabled", async () => {
    await setUp()
    const id = await startSession(userId)
    expect(await pendingSession(id, new Date(Date.now() + 15 * 60_000))).toBeNull()
    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    expect(await pendingSession(id)).toBeNull()
  })
  it("opens no session for a door that was left meanwhile", async () => {
    await setUp()
    const pending = await atDoor()
    const code = await codeOf()
    await db.session.update({ where: { id: pending.id }, data: { endedAt: new Date() } })
    await expect(enter(pending, code)).rejects.toMatchObject({ errors: { "": { key: "sign-in.expired" } } })
    await expect(inTransaction(tx => openSession(tx, pending))).rejects.toThrow()
  })
})

describe("a recovery code", () => {
  it("stands in for the phone, once, however it is written", async () => {
    const [code = ""] = await setUp()
    await enter(await atDoor(), ` ${code.toUpperCase().replaceAll("-", " ")} `)
    await expect(enter(await atDoor(), code)).rejects.toMatchObject(wrong)
    const events = await db.activity.findMany({ where: { recordId: userId, event: "user.recovery_code_used" } })
    expect(events).toHaveLength(1)
  })
  it("is one of ten, of which only hashes are kept", async () => {
    const codes = await setUp()
    expect(new Set(codes).size).toBe(10)
    const kept = JSON.stringify(await db.recoveryCode.findMany({ where: { userId } }))
    for (const code of codes) expect(kept).not.toContain(code)
  })
  it("is no longer good when new ones are made", async () => {
    const [old = ""] = await setUp()
    const actor = (await actorOfSession(await enter(await atDoor(), await codeOf()))) as UserActor
    const [renewed = ""] = await inTransaction(tx => renewRecoveryCodes(actor, tx))
    const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { id: true, totpSecret: true } })
    expect(await inTransaction(tx => takeCode(tx, user, old))).toBeNull()
    expect(await inTransaction(tx => takeCode(tx, user, renewed))).toBe("recovery")
  })
})

describe("a role that needs a second factor", () => {
  it("lets its user set one up at the next sign-in, before anything else", async () => {
    const before = await startSession(userId)
    await require("editor")
    expect(await actorOfSession(before)).not.toBeNull()
    const id = await startSession(userId)
    expect(await actorOfSession(id)).toBeNull()
    const pending = await pendingSession(id)
    expect(pending?.stage).toBe("setup")
    const code = await codeOf()
    const { sessionId, codes } = await inTransaction(tx => confirmFactorAtDoor(tx, pending as PendingSession, { code }))
    expect(codes).toHaveLength(10)
    expect(await actorOfSession(sessionId)).not.toBeNull()
    expect(await pendingSession(await startSession(userId))).toMatchObject({ stage: "code" })
  })
  it("makes a new secret at each door, so that nobody knows one from before", async () => {
    await require("editor")
    await startSession(userId)
    const first = await secretOf()
    await startSession(userId)
    expect(await secretOf()).not.toBe(first)
  })
  it("concerns nobody of another role", async () => {
    await require("administrator", "auditor")
    expect(await actorOfSession(await startSession(userId))).not.toBeNull()
  })
  it("does not let its user remove it, and an administrator take it only to be set up anew", async () => {
    await setUp()
    await require("editor")
    const actor = (await actorOfSession(await enter(await atDoor(), await codeOf()))) as UserActor
    await expect(inTransaction(tx => removeOwnFactor(actor, tx, { sessionId: null }))).rejects.toMatchObject({
      errors: { "": { key: "factor.required_by_role" } },
    })
    await inTransaction(tx => removeFactor(system, tx, { id: userId }))
    expect(await pendingSession(await startSession(userId))).toMatchObject({ stage: "setup" })
  })
  it("is said by administrators alone, who take their own factor away nowhere but in their account", async () => {
    const editor = await actorNow()
    await expect(inTransaction(tx => requireFactorOf(editor, tx, { roles: [] }))).rejects.toThrow("Not allowed")
    await expect(inTransaction(tx => removeFactor(editor, tx, { id: userId }))).rejects.toThrow("Not allowed")
    await db.grant.create({ data: { userId, role: "administrator" } })
    const administrator = await actorNow()
    await expect(inTransaction(tx => removeFactor(administrator, tx, { id: userId }))).rejects.toMatchObject({
      errors: { "": { key: "factor.own" } },
    })
  })
})

describe("taking it away", () => {
  it("signs its user out and leaves nothing of it", async () => {
    await setUp()
    const open = await enter(await atDoor(), await codeOf())
    await inTransaction(tx => removeFactor(system, tx, { id: userId }))
    expect(await actorOfSession(open)).toBeNull()
    expect(await db.recoveryCode.count({ where: { userId } })).toBe(0)
    expect(await actorOfSession(await startSession(userId))).not.toBeNull()
  })
})
