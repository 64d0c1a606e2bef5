import { beforeAll, describe, expect, it, vi } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { readActivityFilter } from "@/lib/activity/filter"
import { activityColumns } from "@/lib/activity/export-columns"
import { readNameBook } from "@/lib/activity/names"
import { exportActivity, listActivity, listActors } from "@/lib/activity/queries"
import { record } from "@/lib/activity/record"
import { db } from "@/lib/db"
import { asOwner, freshDatabase } from "@/lib/testing/database"
import { unprotected } from "@/lib/testing/unprotected"
import { signIn } from "@/lib/testing/next-headers"
import { createTopic } from "@/lib/topics/mutations"
import { topicSchema } from "@/lib/topics/schema"
import { editing } from "@/lib/testing/actors"
import { writeCsv } from "@/lib/transfer/csv"

vi.mock("next/headers", () => import("@/lib/testing/next-headers"))

freshDatabase()

let editor: UserActor
let topic: { id: string; slug: string }
let program: string

const userWith = (email: string, programId: string | null) =>
  db.user.create({
    data: { email, passwordHash: "none", grants: { create: { role: "editor", programId } } },
    select: { id: true, email: true },
  })

const told = async (query: Record<string, string> = {}) =>
  (await listActivity(readActivityFilter(query))).items.map(entry => entry.event)

beforeAll(async () => {
  program = (await db.program.create({ data: { slug: "roads", names: { en: "Roads" } }, select: { id: true } })).id
  const user = await userWith("editor@example.org", null)
  editor = { kind: "user", ...user, ...editing("all") }
  topic = await db.$transaction(tx =>
    createTopic(editor, tx, topicSchema.parse({ names: { en: "Surveying" }, field: "engineering" })),
  )
  await db.$transaction(async tx => {
    await record(tx, system, { event: "course.published", noun: "course", recordId: program })
    await record(tx, editor, { event: "participation.added", noun: "course", recordId: program })
    await record(tx, editor, { event: "user.signed_in", noun: "user", recordId: editor.id })
  })
  // 23:30 of the evening before and 00:30 of the day, in Ulaanbaatar
  await asOwner(client =>
    unprotected(client, () =>
      client.query(`UPDATE activity SET at = CASE event
        WHEN 'topic.created' THEN timestamptz '2025-06-09 15:30Z' ELSE timestamptz '2025-06-09 16:30Z' END`),
    ),
  )
})

describe("the log", () => {
  it("is read by editors of everything and by nobody else", async () => {
    await signIn(null)
    await expect(told()).rejects.toThrow("NEXT_REDIRECT")
    await expect(listActors()).rejects.toThrow("NEXT_REDIRECT")
    await signIn((await userWith("some@example.org", program)).id)
    await expect(told()).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
    await expect(listActors()).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
  })
  it("has the newest first, without who came in", async () => {
    await signIn(editor.id)
    expect(await told()).toEqual(["participation.added", "course.published", "topic.created"])
    expect(await told({ group: "door" })).toEqual(["user.signed_in"])
  })
  it("is narrowed by user, kind of record, group and record", async () => {
    await signIn(editor.id)
    expect(await told({ user: "system" })).toEqual(["course.published"])
    expect(await told({ user: editor.id })).toEqual(["participation.added", "topic.created"])
    expect(await told({ noun: "topic" })).toEqual(["topic.created"])
    expect(await told({ group: "roster" })).toEqual(["participation.added"])
    expect(await told({ noun: "topic", record: topic.id })).toEqual(["topic.created"])
    expect(await told({ noun: "course", record: topic.id })).toEqual([])
  })
  it("counts days where the program is at home", async () => {
    await signIn(editor.id)
    expect(await told({ from: "2025-06-10" })).toEqual(["participation.added", "course.published"])
    expect(await told({ to: "2025-06-09" })).toEqual(["topic.created"])
    expect(await told({ from: "2025-06-09", to: "2025-06-10" })).toHaveLength(3)
  })
  it("takes what it does not understand for absent", async () => {
    await signIn(editor.id)
    const nonsense = { user: "x", noun: "y", group: "z", from: "2025-02-30", to: "soon", before: "-1", record: "1" }
    expect(await told(nonsense)).toHaveLength(3)
  })
  it("leads to the record, and to users only who may see them", async () => {
    await signIn(editor.id)
    const [created] = (await listActivity(readActivityFilter({ noun: "topic" }))).items
    expect(created).toMatchObject({ by: "editor@example.org", key: topic.slug })
    const [signedIn] = (await listActivity(readActivityFilter({ group: "door" }))).items
    expect(signedIn).toMatchObject({ called: "editor@example.org", key: null })
  })
  it("leaves as a file of what the filter finds, and tells that it did", async () => {
    await signIn(editor.id)
    const taken = []
    for await (const batch of await exportActivity(readActivityFilter({ noun: "topic" }))) taken.push(...batch)
    const lines = writeCsv(activityColumns("mn", await readNameBook("mn")), taken).split("\r\n")
    expect(lines[0]).toContain("Дугаар,Хэзээ,Хэн")
    expect(lines[1]).toMatch(
      /^1,2025-06-09T15:30:00.000Z,editor@example.org,[\w-]+,.*,topic.created,.*,Surveying,[\w-]+,.*,[0-9a-f]{64}$/,
    )
    expect(lines).toHaveLength(3)
    const [entry] = (await listActivity(readActivityFilter({ noun: "user" }))).items
    expect(entry).toMatchObject({
      event: "user.exported_log",
      changes: [
        { field: "entries", to: 1 },
        { field: "filter", to: ["noun=topic"] },
      ],
    })
    await signIn((await userWith("nobody@example.org", program)).id)
    await expect(exportActivity(readActivityFilter({}))).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
  })
  it("goes on where a page ends", async () => {
    await signIn(editor.id)
    await db.$transaction(async tx => {
      for (let at = 0; at < 60; at++)
        await record(tx, editor, { event: "source.updated", noun: "source", recordId: topic.id })
    })
    const first = await listActivity(readActivityFilter({}))
    const second = await listActivity(readActivityFilter({ before: first.next ?? "" }))
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 14, null])
    expect(new Set([...first.items, ...second.items].map(entry => entry.id)).size).toBe(64)
  })
})
