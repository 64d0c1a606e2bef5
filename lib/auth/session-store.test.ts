import { beforeEach, describe, expect, it } from "vitest"
import {
  absoluteLimit,
  actorOfSession,
  endSession,
  endSessionsOf,
  idleLimit,
  startSession,
} from "@/lib/auth/session-store"
import { sessionOfToken, tokenOfSession } from "@/lib/auth/token"
import { db } from "@/lib/db"
import { freshDatabase } from "@/lib/testing/database"
import { mintSession } from "@/lib/testing/session"
import { administering } from "@/lib/testing/actors"

freshDatabase()

const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds)
const start = new Date("2026-01-01T00:00:00Z")
let userId: string

beforeEach(async () => {
  await db.user.deleteMany({})
  const user = await db.user.create({
    data: { email: "bold@example.org", passwordHash: "none", grants: { create: { role: "administrator" } } },
  })
  userId = user.id
})

describe("a session", () => {
  it("says who is signed in and what he may", async () => {
    const id = await startSession(userId)
    expect(await actorOfSession(id)).toEqual({
      kind: "user",
      id: userId,
      email: "bold@example.org",
      ...administering,
      sitting: { id, purpose: null },
    })
  })
  it("is over after the idle limit", async () => {
    const id = await startSession(userId, start)
    expect(await actorOfSession(id, later(start, idleLimit - 1))).not.toBeNull()
    const other = await startSession(userId, start)
    expect(await actorOfSession(other, later(start, idleLimit))).toBeNull()
  })
  it("is prolonged by use, at most once a minute, and never past its absolute limit", async () => {
    const id = await startSession(userId, start)
    const expiry = async () => (await db.session.findUniqueOrThrow({ where: { id } })).expiresAt
    await actorOfSession(id, later(start, 59_000))
    expect(await expiry()).toEqual(later(start, idleLimit))
    await actorOfSession(id, later(start, 61_000))
    expect(await expiry()).toEqual(later(start, 61_000 + idleLimit))
    await db.session.update({ where: { id }, data: { expiresAt: later(start, absoluteLimit) } })
    await actorOfSession(id, later(start, absoluteLimit - 1))
    expect(await expiry()).toEqual(later(start, absoluteLimit))
    expect(await actorOfSession(id, later(start, absoluteLimit))).toBeNull()
  })
  it("is over at once when it is ended, and ending it twice is no error", async () => {
    const id = await startSession(userId)
    await endSession(id)
    expect(await actorOfSession(id)).toBeNull()
    await endSession(id)
  })
  it("is over at once when its user is disabled", async () => {
    const id = await startSession(userId)
    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    expect(await actorOfSession(id)).toBeNull()
  })
  it("knows changed grants at once", async () => {
    const id = await startSession(userId)
    await db.grant.deleteMany({ where: { userId } })
    expect(await actorOfSession(id)).toMatchObject({ administrator: false, programs: new Set() })
  })
  it("outlives the end of the user's other sessions when told so", async () => {
    const [one, other] = [await startSession(userId), await startSession(userId)]
    await db.$transaction(tx => endSessionsOf(tx, userId, one))
    expect(await actorOfSession(one)).not.toBeNull()
    expect(await actorOfSession(other)).toBeNull()
  })
  it("is nobody's when the id is no id", async () => {
    expect(await actorOfSession("1' or '1'='1")).toBeNull()
  })
  it("is noted in the log at its start and at its end", async () => {
    const id = await startSession(userId)
    await endSession(id)
    const entries = await db.activity.findMany({ where: { recordId: userId }, orderBy: { id: "asc" } })
    expect(entries.map(entry => entry.event)).toEqual(["user.signed_in", "user.signed_out"])
  })
})

describe("the actor", () => {
  it("may edit the program granted and all below it, and nothing beside", async () => {
    const program = (slug: string, parentId?: string) =>
      db.program.create({ data: { slug, names: { en: slug }, parentId: parentId ?? null } })
    const root = await program("root")
    const track = await program("track", root.id)
    const phase = await program("phase", track.id)
    await program("beside", root.id)
    await db.grant.deleteMany({ where: { userId } })
    await db.grant.create({ data: { userId, role: "editor", programId: track.id } })
    const actor = await actorOfSession(await startSession(userId))
    expect(actor).toMatchObject({ administrator: false, programs: new Set([track.id, phase.id]) })
  })
  it("is no administrator by a grant of one program", async () => {
    const program = await db.program.create({ data: { slug: "only", names: { en: "Only" } } })
    await db.grant.deleteMany({ where: { userId } })
    await db.grant.create({ data: { userId, role: "administrator", programId: program.id } })
    const actor = await actorOfSession(await startSession(userId))
    expect(actor).toMatchObject({ administrator: false, programs: new Set() })
  })
})

describe("the token", () => {
  it("names its session and nothing else", async () => {
    const { sessionId, value } = await mintSession(userId)
    expect(await sessionOfToken(value)).toBe(sessionId)
  })
  it("is nobody's when it was changed or is missing", async () => {
    const token = await tokenOfSession("01a20ca4-68d4-705f-8e68-6429ccefe524")
    expect(await sessionOfToken(token.slice(0, -2))).toBeNull()
    expect(await sessionOfToken("rubbish")).toBeNull()
    expect(await sessionOfToken(undefined)).toBeNull()
  })
})
