import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { Forbidden } from "@/lib/errors"
import { createPerson } from "@/lib/people/mutations"
import { personSchema } from "@/lib/people/schema"
import { noticeDays, retentionDays } from "@/lib/retention/categories"
import { setRetention } from "@/lib/retention/mutations"
import { countDue, runRetention } from "@/lib/retention/run"
import { retentionSchema } from "@/lib/retention/schema"
import { readRetention } from "@/lib/retention/state"
import { administering, editing } from "@/lib/testing/actors"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const day = 24 * 60 * 60_000
const now = new Date("2026-06-01T00:00:00Z")
const at = (days: number) => new Date(now.getTime() + days * day)
const ago = (days: number) => at(-days)
let userId: string
let administrator: UserActor

beforeAll(async () => {
  const email = "bold@example.org"
  userId = (await db.user.create({ data: { email, passwordHash: "none" } })).id
  administrator = { kind: "user", id: userId, email, ...administering }
})

beforeEach(async () => {
  await db.setting.deleteMany({ where: { key: "retention" } })
  await db.session.deleteMany({})
  await db.importBatch.deleteMany({})
  await db.participation.deleteMany({})
  await db.course.deleteMany({})
  await db.person.deleteMany({})
})

const person = async (written: string, created: Date) => {
  const input = personSchema.parse({ names: [{ written }] })
  const { id } = await db.$transaction(tx => createPerson(system, tx, input))
  await db.person.update({ where: { id }, data: { createdAt: created }, select: { id: true } })
  return id
}
const session = (expiresAt: Date) => db.session.create({ data: { userId, expiresAt } })
const inCourse = async (personId: string, end: string) => {
  const slug = `course-${end}-${personId.slice(-6)}`
  const endLatest = new Date(end)
  const { id: courseId } = await db.course.create({
    data: {
      slug,
      title: { en: slug },
      startsOn: end,
      endsOn: end,
      startEarliest: endLatest,
      startLatest: endLatest,
      endEarliest: endLatest,
      endLatest,
    },
  })
  await db.participation.create({ data: { personId, courseId, roleKey: "trainee" } })
}

describe("what was kept long enough", () => {
  it("is reported first, and goes a week later, but nothing that fell due since", async () => {
    await session(ago(retentionDays.sessions + 1))
    await session(ago(retentionDays.sessions - 3))
    const reported = await runRetention(db, now)
    expect(reported).toMatchObject({ done: null, report: { due: { sessions: 1 } } })
    expect(await db.session.count()).toBe(2)

    await runRetention(db, at(noticeDays - 1))
    expect(await db.session.count()).toBe(2)

    const acted = await runRetention(db, at(noticeDays))
    expect(acted).toMatchObject({ done: { removed: { sessions: 1 } }, report: { due: { sessions: 1 } } })
    expect(await db.session.count()).toBe(1)
  })

  it("starts with a new report when a time is changed", async () => {
    await session(ago(retentionDays.sessions + 1))
    await runRetention(db, now)
    const days = { ...retentionDays, sessions: 1 }
    await db.$transaction(tx => setRetention(administrator, tx, days))
    const next = await runRetention(db, at(noticeDays))
    expect(next).toMatchObject({ done: null, report: { at: at(noticeDays).toISOString() } })
    expect(await db.session.count()).toBe(1)
    expect(await db.activity.count({ where: { event: "user.set_retention", actorId: userId } })).toBe(1)
  })

  it("is the cells of files, the people in the bin, and people in no course for long; what is counted stays", async () => {
    const days = { ...retentionDays, inactivePeople: 1000 }
    await db.$transaction(tx => setRetention(administrator, tx, days))
    const gone = await person("Gone Canary", ago(3000))
    const still = await person("Still here", ago(3000))
    const binned = await person("Binned Canary", ago(500))
    await inCourse(gone, "2020-01-01")
    await inCourse(still, "2020-01-01")
    await inCourse(still, "2026-01-01")
    await db.person.update({ where: { id: binned }, data: { deletedAt: ago(400) }, select: { id: true } })
    await db.importBatch.create({
      data: {
        ...{ name: "old.xlsx", sheets: [], createdById: userId, createdAt: ago(400) },
        rows: { create: { sheet: 0, number: 2, cells: ["Some Canary", ""], verdict: { problems: {} } } },
      },
    })
    await runRetention(db, now)
    await runRetention(db, at(noticeDays))
    expect((await db.personName.findMany()).map(({ written }) => written)).toEqual(["Still here"])
    expect(await db.participation.count()).toBe(3)
    expect((await db.importRow.findMany()).map(({ cells }) => cells)).toEqual([["", ""]])
    expect(await db.erasure.count({ where: { personId: { in: [gone, binned] } } })).toBe(2)
  })

  it("is kept for good with 0 days, and as shipped nobody goes for having been in no course", async () => {
    await person("Long ago", ago(9000))
    expect((await countDue(db, retentionDays, now)).inactivePeople).toBe(0)
    expect(retentionSchema.parse({}).sessions).toBe(0)
    expect(retentionSchema.safeParse({ sessions: "soon" }).success).toBe(false)
  })

  it("is decided by administrators only, and done by one server at a time", async () => {
    const editor: UserActor = { ...administrator, ...editing("all") }
    await expect(db.$transaction(tx => setRetention(editor, tx, retentionDays))).rejects.toThrow(Forbidden)
    await session(ago(retentionDays.sessions + 1))
    await runRetention(db, now)
    const runs = await Promise.all(Array.from({ length: 3 }, () => runRetention(db, at(noticeDays))))
    const { done } = await readRetention(db)
    expect(done?.removed.sessions).toBe(1)
    expect(runs.filter(one => one !== null).every(one => one.done?.removed.sessions === 1)).toBe(true)
  })
})
