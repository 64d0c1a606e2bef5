import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { InvalidInput } from "@/lib/errors"
import { compareWaiting } from "@/lib/people/compare-waiting"
import { keepApart, mergePeople, undoMerge } from "@/lib/people/merge"
import { hindranceOf } from "@/lib/people/merge-undo"
import { createPerson, restorePerson, updatePerson } from "@/lib/people/mutations"
import { keepNameKeys } from "@/lib/people/name-keys"
import { listPeopleNamedLike } from "@/lib/people/named"
import { findOverlaps } from "@/lib/people/overlaps"
import { personSchema } from "@/lib/people/schema"
import { freshDatabase } from "@/lib/testing/database"
import { cases, minutes } from "@/lib/testing/size"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const editor: UserActor = {
  kind: "user",
  id: "0192f0c1-0000-7000-8000-000000000001",
  email: "bold@example.org",
  ...editing(new Set(["0192f0c1-0000-7000-8000-000000000002"])),
}

beforeEach(async () => {
  await db.participation.deleteMany({})
  await db.person.deleteMany({})
})

const person = (...names: string[]) =>
  db.$transaction(tx => createPerson(system, tx, personSchema.parse({ names: names.map(written => ({ written })) })))
const course = (draft: object = {}) =>
  db.$transaction(tx => createCourse(system, tx, courseSchema.parse({ title: { en: "Course" }, ...draft })))
const put = (courseId: string, personId: string, more: object = {}) =>
  db.participation.create({ data: { courseId, personId, roleKey: "trainee", ...more } })
const keepAll = {
  sex: "kept",
  country: "kept",
  email: "kept",
  phone: "kept",
  address: "kept",
  notes: "kept",
} as const

async function merge(keptId: string, mergedId: string, actor: Parameters<typeof mergePeople>[0] = system) {
  const [kept, merged] = await Promise.all(
    [keptId, mergedId].map(id => db.person.findUniqueOrThrow({ where: { id }, select: { version: true } })),
  )
  await db.$transaction(tx =>
    mergePeople(actor, tx, {
      keptId,
      keptVersion: kept!.version,
      mergedId,
      mergedVersion: merged!.version,
      choice: keepAll,
    }),
  )
  return (await db.personMerge.findFirstOrThrow({ where: { mergedId, undoneAt: null } })).id
}

const undo = (id: string) => db.$transaction(tx => undoMerge(system, tx, { id }))
const everything = async () => ({
  people: await db.person.findMany({
    select: { id: true, deletedAt: true, mergedIntoId: true, country: true, searchText: true },
    orderBy: { id: "asc" },
  }),
  names: await db.personName.findMany({ orderBy: [{ personId: "asc" }, { position: "asc" }] }),
  keys: await db.personNameKey.findMany({ orderBy: [{ personId: "asc" }, { key: "asc" }] }),
  rows: (await db.participation.findMany({ orderBy: { id: "asc" } })).map(
    ({ version: _, updatedAt: __, ...row }) => row,
  ),
})

describe("merging two people", () => {
  it("moves the courses, keeps every spelling, and a row that stood twice once", async () => {
    const kept = await person("Дамбын Батлут")
    const merged = await person("Batlut Damba", "Дамбын Батлут")
    const [both, only] = [await course(), await course()]
    await put(both.id, kept.id, { rank: "Captain" })
    await put(both.id, merged.id, { rank: "Major" })
    await put(only.id, merged.id)
    await merge(kept.id, merged.id)
    const rows = await db.participation.findMany({ orderBy: { rank: "asc" } })
    expect(rows.map(row => [row.courseId, row.personId, row.rank])).toEqual([
      [both.id, kept.id, "Captain"],
      [only.id, kept.id, null],
    ])
    const names = await db.personName.findMany({ where: { personId: kept.id }, orderBy: { position: "asc" } })
    expect(names.map(name => name.written)).toEqual(["Дамбын Батлут", "Batlut Damba"])
    const found = await listPeopleNamedLike(system, db, "batlut", 5)
    expect(found.map(one => one.id)).toEqual([kept.id])
  })

  it("is recorded without a name", async () => {
    const [kept, merged] = [await person("Болд Дорж"), await person("Bold Dorj")]
    await merge(kept.id, merged.id)
    const entry = await db.activity.findFirstOrThrow({ where: { event: "person.merged", recordId: kept.id } })
    expect(JSON.stringify([entry.label, entry.changes])).not.toMatch(/Bold|Болд/)
    expect(entry.changes).toContainEqual({ field: "names", personal: true })
  })

  it("is taken back whole", async () => {
    const [kept, merged] = [await person("Болд Дорж"), await person("Bold Dorj", "ボルド")]
    const [both, only] = [await course(), await course()]
    await put(both.id, kept.id)
    await put(both.id, merged.id, { rank: "Major", completed: true, preTestScore: "61.50" })
    await put(only.id, merged.id)
    const before = await everything()
    await undo(await merge(kept.id, merged.id))
    expect(await everything()).toEqual(before)
  })

  it("keeps the row with the certificate, and is refused where both have one", async () => {
    const [kept, merged] = [await person("Болд Дорж"), await person("Bold Dorj")]
    const { id: courseId } = await course()
    const certificate = (code: string) => ({
      certificateNumber: code,
      certificateCode: code,
      certificateGivenOn: "2025-08-20",
    })
    const own = await put(courseId, kept.id, { rank: "Captain" })
    const other = await put(courseId, merged.id, certificate("AAAA1111BBBB2222"))
    const before = await everything()
    const id = await merge(kept.id, merged.id)
    expect(await db.participation.findMany()).toMatchObject([{ id: other.id, personId: kept.id, rank: null }])
    await undo(id)
    expect(await everything()).toEqual(before)
    await db.participation.update({ where: { id: own.id }, data: certificate("CCCC3333DDDD4444") })
    await expect(merge(kept.id, merged.id)).rejects.toMatchObject({
      errors: { "": { key: "merge.two_certificates" } },
    })
  })

  it(
    "is taken back whole, whatever the two had",
    async ({ task }) => {
      const roles = ["trainee", "instructor"]
      const courses = [await course(), await course(), await course()]
      const place = fc.record({ at: fc.nat(2), role: fc.constantFrom(...roles), certified: fc.boolean() })
      const places = fc.uniqueArray(place, { maxLength: 6, selector: ({ at, role }) => `${at} ${role}` })
      const spellings = fc.uniqueArray(fc.constantFrom("Болд", "Bold", "ボルド", "Д.Болд", "BOLD Dorj"), {
        minLength: 1,
        maxLength: 4,
      })
      let mergers = 0
      let refused = 0
      await fc.assert(
        fc.asyncProperty(places, places, spellings, spellings, async (left, right, ours, theirs) => {
          const [kept, merged] = [await person(...ours), await person(...theirs)]
          for (const [{ id }, parts] of [
            [kept, left],
            [merged, right],
          ] as const)
            for (const { at, role, certified } of parts) {
              const code = randomUUID()
              const certificate = { certificateNumber: code, certificateCode: code, certificateGivenOn: "2025-08-20" }
              await put(courses[at]!.id, id, { roleKey: role, ...(certified && certificate) })
            }
          const before = await everything()
          const codes = before.rows.flatMap(row => row.certificateCode ?? [])
          const both = left.some(a => right.some(b => a.at === b.at && a.role === b.role && a.certified && b.certified))
          if (both) {
            await expect(merge(kept.id, merged.id)).rejects.toThrow(InvalidInput)
            refused++
          } else {
            const id = await merge(kept.id, merged.id)
            const rows = await db.participation.findMany({ where: { personId: kept.id } })
            expect(rows.flatMap(row => row.certificateCode ?? []).sort()).toEqual(codes.sort())
            expect(rows).toHaveLength(new Set([...left, ...right].map(({ at, role }) => `${at} ${role}`)).size)
            await undo(id)
            mergers++
          }
          expect(await everything()).toEqual(before)
          await db.participation.deleteMany({})
          await db.person.deleteMany({})
        }),
        cases({ sample: 15, deep: 400, seed: 14 }),
      )
      task.meta.figures = `${mergers} mergers taken back whole, ${refused} refused because of two certificates`
    },
    minutes({ sample: 1, deep: 15 }),
  )

  it("is refused when one was changed meanwhile, and of someone with himself", async () => {
    const [kept, merged] = [await person("Болд"), await person("Bold")]
    const stale = { keptId: kept.id, keptVersion: 1, mergedId: merged.id, mergedVersion: 7, choice: keepAll }
    await expect(db.$transaction(tx => mergePeople(system, tx, stale))).rejects.toThrow(InvalidInput)
    await expect(merge(kept.id, kept.id)).rejects.toThrow("No such person")
    expect(await db.personMerge.count()).toBe(0)
  })

  it("takes no row out of a course the editor may not edit", async () => {
    const [kept, merged] = [await person("Болд"), await person("Bold")]
    const { id } = await course()
    await put(id, kept.id)
    await put(id, merged.id)
    await expect(merge(kept.id, merged.id, editor)).rejects.toThrow(InvalidInput)
    expect(await db.participation.count()).toBe(2)
  })

  it("leaves nobody in the bin to be taken out without undoing it", async () => {
    const [kept, merged] = [await person("Болд"), await person("Bold")]
    await merge(kept.id, merged.id)
    await expect(db.$transaction(tx => restorePerson(system, tx, { id: merged.id }))).rejects.toThrow(InvalidInput)
  })
})

describe("undoing a merger", () => {
  it("says what depends on it", async () => {
    const [kept, merged, third] = [await person("Болд"), await person("Bold"), await person("Болд Д.")]
    const { id: courseId } = await course()
    const row = await put(courseId, merged.id)
    const first = await merge(kept.id, merged.id)
    const second = await merge(kept.id, third.id)
    expect(await hindranceOf(db, first)).toBe("merged_later")
    await expect(undo(first)).rejects.toThrow(InvalidInput)
    await undo(second)
    expect(await hindranceOf(db, first)).toBeNull()
    await db.participation.delete({ where: { id: row.id } })
    expect(await hindranceOf(db, first)).toBe("row_gone")
  })

  it("leaves what was changed since as it was changed", async () => {
    const [kept, merged] = [await person("Болд"), await person("Bold")]
    const id = await merge(kept.id, merged.id)
    const { version } = await db.person.findUniqueOrThrow({ where: { id: kept.id } })
    const input = personSchema.parse({
      names: [{ written: "Д.Болд" }, { written: "Bold" }],
      country: "MN",
    })
    await db.$transaction(tx => updatePerson(system, tx, { id: kept.id, version, input }))
    await undo(id)
    const after = await db.person.findUniqueOrThrow({ where: { id: kept.id }, include: { names: true } })
    expect([after.country, after.names.map(name => name.written)]).toEqual(["MN", ["Д.Болд"]])
  })
})

describe("people who may be one", () => {
  const pairs = async () => db.personLikeness.findMany()

  it("are found in any script, and again when a name changes", async () => {
    const [a, b] = [await person("Дамбын Батлут"), await person("D. Batlut")]
    await person("Цэцэг")
    expect(await compareWaiting(10_000)).toBe(0)
    expect((await pairs()).map(({ firstId, secondId }) => [firstId, secondId])).toEqual([[a.id, b.id].sort()])
    const input = personSchema.parse({ names: [{ written: "Оюун" }] })
    await db.$transaction(tx => updatePerson(system, tx, { id: b.id, version: 1, input }))
    await compareWaiting(10_000)
    expect(await pairs()).toEqual([])
  })

  it("are remembered as different for good", async () => {
    const [a, b] = [await person("Болд Дорж"), await person("Bold Dorj")]
    await db.$transaction(tx => keepApart(system, tx, { a: b.id, b: a.id }))
    await db.$transaction(tx => keepApart(system, tx, { a: a.id, b: b.id }))
    expect(await db.personDifference.count()).toBe(1)
  })

  it("get their keys when they came without", async () => {
    const { id } = await person("Болд Дорж")
    await db.personNameKey.deleteMany({})
    await db.person.update({ where: { id }, data: { nameKeysVersion: 0 } })
    expect(await keepNameKeys(db)).toBe(1)
    expect(await keepNameKeys(db)).toBe(0)
    const [found] = await listPeopleNamedLike(system, db, "Bold", 5)
    expect(found).toMatchObject({ id, reasons: ["one-name-only", "other-script"] })
  })
})

describe("two courses at the same time", () => {
  const days = (startsOn: string, endsOn: string, more: object = {}) => course({ startsOn, endsOn, ...more })

  it("are pointed out by days that are known", async () => {
    const { id: personId } = await person("Болд")
    const one = await days("2025-08-20", "2025-08-29")
    const other = await days("2025-08-29", "2025-09-05")
    await put((await days("2025-08", "2025-08")).id, personId)
    await put((await days("2025-09-06", "2025-09-07")).id, personId)
    await put(one.id, personId)
    await put(other.id, personId)
    const found = await findOverlaps(system, db, { personId })
    expect(found.map(({ course, other }) => [course.slug, other.slug].sort())).toEqual([[one.slug, other.slug].sort()])
    expect(await findOverlaps(system, db, { courseId: one.id })).toMatchObject([
      { personId, other: { slug: other.slug } },
    ])
    expect(await findOverlaps(editor, db, { personId })).toEqual([])
  })

  it("are none for a stage and its course, nor for one who was absent", async () => {
    const { id: personId } = await person("Болд")
    const whole = await days("2025-08-20", "2025-08-29")
    const stage = await days("2025-08-20", "2025-08-22", { partOf: whole.slug })
    const missed = await days("2025-08-20", "2025-08-22")
    await put(whole.id, personId)
    await put(stage.id, personId)
    await put(missed.id, personId, { attended: false })
    expect(await findOverlaps(system, db, { personId })).toEqual([])
  })
})
