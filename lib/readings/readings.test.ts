import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { system } from "@/lib/access/actor"
import type { Change } from "@/lib/activity/events"
import { readHistory } from "@/lib/activity/history"
import { actorOfSession } from "@/lib/auth/session-store"
import { createCourse } from "@/lib/courses/mutations"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Forbidden } from "@/lib/errors"
import { getRoster, listPeopleForRoster } from "@/lib/participations/queries"
import { createPerson } from "@/lib/people/mutations"
import { listPeopleNamedLike } from "@/lib/people/named"
import { getPerson, getPersonRecord, listPeople, readPersonQuery } from "@/lib/people/queries"
import { personSchema } from "@/lib/people/schema"
import { noteReading, oneReading } from "@/lib/readings/note-reading"
import { statePurpose } from "@/lib/readings/sitting"
import { freshDatabase } from "@/lib/testing/database"
import { signIn } from "@/lib/testing/next-headers"
import { mintSession } from "@/lib/testing/session"

vi.mock("next/headers", () => import("@/lib/testing/next-headers"))

freshDatabase()

let userId: string
let personId: string
let course: { id: string; slug: string }

beforeAll(async () => {
  userId = (
    await db.user.create({
      data: { email: "bold@example.org", passwordHash: "none", grants: { create: { role: "editor" } } },
    })
  ).id
  const input = personSchema.parse({ names: [{ written: "Цэцэг" }], notes: "private" })
  personId = (await db.$transaction(tx => createPerson(system, tx, input))).id
  course = await db.$transaction(tx => createCourse(system, tx, courseSchema.parse({ title: { en: "Field hygiene" } })))
})

beforeEach(async () => {
  await db.session.deleteMany({})
})

const sitting = async (purpose: "roster" | null) => {
  const { sessionId } = await mintSession(userId, { purpose })
  const actor = await actorOfSession(sessionId)
  if (!actor) throw new Error("Nobody is signed in")
  return actor
}
const readings = (from: bigint) =>
  db.activity.findMany({
    where: { id: { gt: from }, event: { in: ["person.read", "roster.read", "user.read_people"] } },
    orderBy: { id: "asc" },
  })
const last = async () => (await db.activity.findFirst({ orderBy: { id: "desc" } }))?.id ?? 0n

describe("reading names", () => {
  it("is asked what for before anything is shown", async () => {
    await signIn(userId, { purpose: null })
    const before = await last()
    for (const read of [
      () => getPerson(personId),
      () => getPersonRecord(personId),
      () => getRoster(course.slug),
      async () => listPeople(await readPersonQuery({})),
    ])
      await expect(read()).rejects.toThrow("NEXT_REDIRECT")
    const actor = await sitting(null)
    await expect(listPeopleNamedLike(actor, db, "Цэцэг", 5)).rejects.toThrow(Forbidden)
    await expect(listPeopleForRoster(actor, course.slug, "Цэцэг")).rejects.toThrow(Forbidden)
    expect(await readings(before)).toEqual([])
  })

  it("is kept: who, what, when and what for, but no name", async () => {
    await signIn(userId)
    const before = await last()
    await getPerson(personId)
    await getPersonRecord(personId)
    await getRoster(course.slug)
    await listPeople(await readPersonQuery({}))
    const kept = await readings(before)
    expect(kept.map(({ event, recordId, actorId }) => [event, recordId, actorId])).toEqual([
      ["person.read", personId, userId],
      ["roster.read", course.id, userId],
      ["user.read_people", userId, userId],
    ])
    for (const { changes } of kept)
      expect(changes as Change[]).toEqual([{ field: "purpose", from: null, to: "roster" }])
    expect(kept.map(({ label, changes }) => JSON.stringify([label, changes])).join()).not.toContain("Цэцэг")
    expect(await readHistory("person", personId)).toHaveLength(1)
  })

  it("is kept once for a while of reading, also by two pages at once, and again after it", async () => {
    const actor = await sitting("roster")
    const before = await last()
    const reading = { event: "person.read", noun: "person", recordId: personId } as const
    const now = new Date()
    await Promise.all(Array.from({ length: 8 }, () => noteReading(actor, reading, now)))
    expect(await readings(before)).toHaveLength(1)
    await noteReading(actor, reading, new Date(now.getTime() + oneReading - 1))
    expect(await readings(before)).toHaveLength(1)
    await noteReading(actor, reading, new Date(now.getTime() + oneReading))
    expect(await readings(before)).toHaveLength(2)
    await noteReading(await sitting("roster"), reading, now)
    expect(await readings(before)).toHaveLength(3)
  })

  it("is free for the rest of the sitting once the purpose is said, and the next sitting is asked again", async () => {
    const actor = await sitting(null)
    await db.$transaction(tx => statePurpose(actor, tx, "certificates"))
    const told = await actorOfSession(actor.sitting?.id ?? "")
    expect(told?.sitting?.purpose).toBe("certificates")
    expect((await sitting(null)).sitting?.purpose).toBeNull()
  })
})
