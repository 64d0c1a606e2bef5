import { beforeAll, describe, expect, it, vi } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { cancelCourse } from "@/lib/courses/lives"
import { createCourse, deleteCourse, restoreCourse, updateCourse } from "@/lib/courses/mutations"
import { inputOf, readCourse } from "@/lib/courses/record"
import { courseSchema, type CourseInput } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { forgetEarlier } from "@/lib/earlier/keep"
import { versionedNouns } from "@/lib/earlier/nouns"
import { contentSchemas, readStanding } from "@/lib/earlier/contents"
import { getEarlierVersions } from "@/lib/earlier/queries"
import { inputOfEarlier, noteRestored } from "@/lib/earlier/restored-input"
import { editing } from "@/lib/testing/actors"
import { freshDatabase } from "@/lib/testing/database"
import { signIn } from "@/lib/testing/next-headers"

vi.mock("next/headers", () => import("@/lib/testing/next-headers"))

freshDatabase("seeded")

let editor: UserActor
let other: UserActor
let programId: string

const userOf = async (email: string, slug: string): Promise<UserActor> => {
  const program = await db.program.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  const user = await db.user.create({
    data: { email, passwordHash: "none", grants: { create: { role: "editor", programId: program.id } } },
    select: { id: true, email: true },
  })
  return { kind: "user", ...user, ...editing(new Set([program.id])) }
}

beforeAll(async () => {
  editor = await userOf("editor@example.org", "japan-mongolia")
  other = await userOf("other@example.org", "japan-cambodia")
  programId = [...(editor.programs as Set<string>)][0] ?? ""
})

const filled = (change: Partial<CourseInput> = {}) =>
  courseSchema.parse({
    title: { en: "Field hospital", mn: "Хээрийн эмнэлэг" },
    program: "japan-mongolia",
    startsOn: "2025-08-20",
    places: [{ name: { en: "Five Hills" }, country: "MN", province: {} }],
    headCounts: [{ role: "trainee", total: 20, precision: "about", who: null, organization: null, parts: [] }],
    notes: "For us.",
    ...change,
  })

const update = async (id: string, change: Partial<CourseInput>) => {
  const before = await readCourse(db, id)
  return db.$transaction(tx =>
    updateCourse(editor, tx, { id, version: before.version, input: { ...inputOf(before), ...change } }),
  )
}

/** As the action does it. */
const restore = (actor: UserActor, versionId: string, version: number) =>
  db.$transaction(async tx => {
    const earlier = await inputOfEarlier(actor, tx, versionId)
    await updateCourse(actor, tx, { id: earlier.recordId, version, input: earlier.input as CourseInput })
    await noteRestored(actor, tx, earlier)
  })

describe("the earlier versions of a record", () => {
  it("are what it held, list by list, newest first; what only lay in the bin is none", async () => {
    await signIn(editor.id)
    const course = await db.$transaction(tx => createCourse(editor, tx, filled()))
    expect(await getEarlierVersions("course", course.id)).toMatchObject({ items: [], version: 1 })
    await update(course.id, { places: [], title: { en: "Field hospitals", mn: "Хээрийн эмнэлэг" } })
    const { version } = await readCourse(db, course.id)
    await db.$transaction(tx => deleteCourse(editor, tx, { id: course.id, version }))
    await db.$transaction(tx => restoreCourse(editor, tx, { id: course.id }))
    await update(course.id, { notes: "For nobody." })
    const found = await getEarlierVersions("course", course.id)
    expect(found?.items.map(item => item.version)).toEqual([4, 1])
    expect(found?.items[1]?.changes.map(change => change.field)).toEqual(["title", "notes", "places"])
    expect(found?.items[1]?.changes[0]).toMatchObject({
      from: { en: "Field hospital" },
      to: { en: "Field hospitals" },
    })
  })

  it("are restored whole, over the version that was read, with an entry; the address stays", async () => {
    await signIn(editor.id)
    const course = await db.$transaction(tx => createCourse(editor, tx, filled()))
    const first = inputOf(await readCourse(db, course.id))
    const { slug } = await update(course.id, {
      slug: "moved-elsewhere",
      startsOn: "2025-09-01",
      places: [],
      headCounts: [],
      notes: null,
      title: { en: "Another" },
    })
    const found = await getEarlierVersions("course", course.id)
    const [earlier] = found?.items ?? []
    await expect(restore(editor, earlier?.id ?? "", 1)).rejects.toMatchObject({ name: "Conflict" })
    await restore(editor, earlier?.id ?? "", found?.version ?? 0)
    const after = inputOf(await readCourse(db, course.id))
    expect(after).toEqual({ ...first, slug })
    const entries = await db.activity.findMany({ where: { recordId: course.id }, orderBy: { id: "asc" } })
    expect(entries.map(entry => entry.event)).toEqual([
      "course.created",
      "course.updated",
      "course.updated",
      "version.restored",
    ])
    // what was restored over is an earlier version now, and can be restored in its turn
    expect((await getEarlierVersions("course", course.id))?.items.map(item => item.version)).toEqual([2, 1])
  })

  it("are for those who may edit the record, and not of what lies in the bin", async () => {
    const course = await db.$transaction(tx => createCourse(editor, tx, filled()))
    await update(course.id, { notes: null })
    await signIn(other.id)
    expect(await getEarlierVersions("course", course.id)).toBeNull()
    await signIn(editor.id)
    const found = await getEarlierVersions("course", course.id)
    const versionId = found?.items[0]?.id ?? ""
    await expect(restore(other, versionId, found?.version ?? 0)).rejects.toMatchObject({ name: "NotFound" })
    await db.$transaction(tx => deleteCourse(editor, tx, { id: course.id, version: found?.version ?? 0 }))
    await expect(restore(editor, versionId, 3)).rejects.toMatchObject({ name: "NotFound" })
    expect(await getEarlierVersions("course", course.id)).toMatchObject({ isDeleted: true })
  })

  it("say in words what does not go back any more, and nothing of it is written", async () => {
    await signIn(editor.id)
    const topic = await db.topic.create({ data: { slug: "gone", names: { en: "Gone" }, field: "medical" } })
    const course = await db.$transaction(tx => createCourse(editor, tx, filled({ topics: ["gone"] })))
    await update(course.id, { topics: [] })
    await db.topic.update({ where: { id: topic.id }, data: { deletedAt: new Date() } })
    const found = await getEarlierVersions("course", course.id)
    await expect(restore(editor, found?.items[0]?.id ?? "", found?.version ?? 0)).rejects.toMatchObject({
      name: "InvalidInput",
    })
    expect((await readCourse(db, course.id)).version).toBe(found?.version)
  })

  it("hold a course's life as the form does: one that was canceled stays canceled", async () => {
    await signIn(editor.id)
    const course = await db.$transaction(tx => createCourse(editor, tx, filled({ life: "planned" })))
    const { version } = await update(course.id, { notes: null })
    await db.$transaction(tx => cancelCourse(editor, tx, { id: course.id, version, input: { reason: { en: "Rain" } } }))
    const found = await getEarlierVersions("course", course.id)
    await restore(editor, found?.items.at(-1)?.id ?? "", found?.version ?? 0)
    expect(await readCourse(db, course.id)).toMatchObject({ life: "canceled", notes: "For us." })
  })

  it("can be written again as they are read, for every record of the starting data", async () => {
    const wrong: string[] = []
    for (const noun of versionedNouns) {
      const table = db[noun] as unknown as { findMany: (query: object) => Promise<{ id: string }[]> }
      for (const { id } of await table.findMany({ select: { id: true } })) {
        const now = await readStanding(db, noun, id)
        const parsed = contentSchemas[noun].safeParse(now?.content)
        if (!parsed.success) wrong.push(`${noun} ${id}: ${parsed.error.message}`)
        else expect(parsed.data, noun).toEqual(now?.content)
      }
    }
    expect(wrong).toEqual([])
    expect(programId).not.toBe("")
  })

  it("go when they are old", async () => {
    const before = await db.recordVersion.count()
    expect(before).toBeGreaterThan(5)
    expect(await db.$transaction(tx => forgetEarlier(tx, new Date(0)))).toBe(0)
    expect(await db.$transaction(tx => forgetEarlier(tx, new Date(Date.now() + 1000)))).toBe(before)
  })

  it("are not kept of people", async () => {
    const { createPerson, updatePerson } = await import("@/lib/people/mutations")
    const { personSchema } = await import("@/lib/people/schema")
    const input = personSchema.parse({ names: [{ written: "Canary Bold" }] })
    const person = await db.$transaction(tx => createPerson(system, tx, input))
    await db.$transaction(tx => updatePerson(system, tx, { ...person, input: { ...input, country: "MN" } }))
    expect(await db.recordVersion.count()).toBe(0)
  })
})
