import { describe, expect, it } from "vitest"
import { system, type Actor } from "@/lib/access/actor"
import type { Change } from "@/lib/activity/events"
import { cancelCourse, postponeCourse, reinstateCourse } from "@/lib/courses/lives"
import { copyCourse, createCourse, deleteCourse, restoreCourse, updateCourse } from "@/lib/courses/mutations"
import { publishCourse, withdrawCourse } from "@/lib/courses/publication"
import { type CourseRef } from "@/lib/courses/saving"
import { courseSchema, type CourseDraft } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { createProgram, updateProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { recordBySlug } from "@/lib/slugs"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const inTransaction = <Result>(work: (tx: Prisma.TransactionClient) => Promise<Result>) => db.$transaction(work)
const create = (draft: CourseDraft, actor: Actor = system) =>
  inTransaction(tx => createCourse(actor, tx, courseSchema.parse(draft)))
const update = (course: CourseRef, draft: CourseDraft, actor: Actor = system) =>
  inTransaction(tx => updateCourse(actor, tx, { ...course, input: courseSchema.parse(draft) }))
const read = (course: { id: string }) => db.course.findUniqueOrThrow({ where: { id: course.id } })
const entriesOf = (course: { id: string }) =>
  db.activity.findMany({ where: { noun: "course", recordId: course.id }, orderBy: { id: "asc" } })
const problemsOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof InvalidInput)) throw new Error(`Not refused as input: ${String(error)}`)
  return error.errors
}

const program = (name: string, field: "medical" | null = "medical") =>
  inTransaction(tx => createProgram(system, tx, programSchema.parse({ names: { en: name }, field })))

const editorOf = (...ids: string[]): Actor => ({
  kind: "user",
  id: crypto.randomUUID(),
  email: "editor@example.org",
  ...editing(new Set(ids)),
})

const reason = { reason: { en: "No funds" } }

describe("a course", () => {
  it("needs nothing but a title, and is a draft", async () => {
    const course = await create({ title: { mn: "Зам барих" } })
    expect(await read(course)).toMatchObject({ publishedAt: null, life: "planned", kind: "course", version: 1 })
    expect((await entriesOf(course)).map(entry => entry.event)).toEqual(["course.created"])
  })

  it("keeps every address it had for good", async () => {
    const course = await create({ title: { en: "Gravel roads" } })
    await update(course, { title: { en: "Gravel roads" }, slug: "roads-of-gravel" })
    expect(await recordBySlug(db, "course", "gravel-roads")).toBe(course.id)
    expect(await recordBySlug(db, "course", "roads-of-gravel")).toBe(course.id)
    const other = await create({ title: { en: "Gravel roads" } })
    expect(other.slug).toBe("gravel-roads-2")
    expect(await problemsOf(create({ title: { en: "X" }, slug: "gravel-roads" }))).toMatchObject({
      slug: { key: "form.slug_taken" },
    })
  })

  it("keeps its address in the bin", async () => {
    const course = await create({ title: { en: "Wells in winter" } })
    await inTransaction(tx => deleteCourse(system, tx, course))
    expect((await create({ title: { en: "Wells in winter" } })).slug).toBe("wells-in-winter-2")
  })

  it("says at each field what is not in the register", async () => {
    const problems = await problemsOf(
      create({
        title: { en: "X" },
        program: "nowhere",
        topics: ["nothing"],
        partOf: "no-course",
        organizations: [{ role: "host", organization: "nobody" }],
        sources: ["R999"],
      }),
    )
    expect(Object.fromEntries(Object.entries(problems).map(([field, { key }]) => [field, key]))).toEqual({
      program: "course.program_unknown",
      topics: "course.topic_unknown",
      partOf: "course.part_of_unknown",
      "organizations.0.organization": "course.organization_unknown",
      sources: "course.source_unknown",
    })
  })

  it("has a number of its own", async () => {
    await create({ title: { en: "One" }, code: "T-100" })
    expect(await problemsOf(create({ title: { en: "Two" }, code: "T-100" }))).toMatchObject({
      code: { key: "course.code_taken" },
    })
  })

  it("records a number a role, zero as zero and blank as nothing", async () => {
    const course = await create({
      title: { en: "Counted" },
      headCounts: [
        { role: "trainee", total: "0" },
        { role: "instructor", total: "" },
      ],
    })
    const counts = await db.headCount.findMany({ where: { courseId: course.id } })
    expect(counts.map(({ roleKey, total }) => [roleKey, total])).toEqual([["trainee", 0]])
  })
})

describe("saving a course", () => {
  it("tells the log what changed, field by field", async () => {
    const course = await create({ title: { en: "Surveying" }, notes: "old" })
    await update(course, { title: { en: "Surveying" }, mode: "online", notes: "new" })
    const changes = (await entriesOf(course)).at(-1)?.changes as Change[]
    expect(changes).toEqual([
      { field: "notes", from: "old", to: "new" },
      { field: "mode", from: null, to: "online" },
    ])
  })

  it("is refused over a version that was not read, and changes nothing", async () => {
    const course = await create({ title: { en: "First" } })
    await update(course, { title: { en: "Second" } })
    await expect(update(course, { title: { en: "Third" } })).rejects.toThrow(Conflict)
    expect(await read(course)).toMatchObject({ title: { en: "Second" }, version: 2 })
  })

  it("lets one of two at the same time through", async () => {
    const course = await create({ title: { en: "Race" } })
    const results = await Promise.allSettled([
      update(course, { title: { en: "A" } }),
      update(course, { title: { en: "B" } }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect((await read(course)).version).toBe(2)
  })

  it("leaves a cancellation alone", async () => {
    const course = await create({ title: { en: "Rained off" } })
    const canceled = await inTransaction(tx => cancelCourse(system, tx, { ...course, input: reason }))
    await update(canceled, { title: { en: "Rained off" }, life: "held" })
    expect((await read(course)).life).toBe("canceled")
  })
})

describe("a stage", () => {
  it("belongs to a course that is none, and not to itself", async () => {
    const whole = await create({ title: { en: "Whole" } })
    const stage = await create({ title: { en: "Stage" }, partOf: whole.slug })
    const key = async (work: Promise<unknown>) => (await problemsOf(work)).partOf?.key
    expect(await key(create({ title: { en: "Deeper" }, partOf: stage.slug }))).toBe("course.part_of_stage")
    expect(await key(update(whole, { title: { en: "Whole" }, partOf: whole.slug }))).toBe("course.part_of_itself")
    const other = await create({ title: { en: "Other" } })
    expect(await key(update(whole, { title: { en: "Whole" }, partOf: other.slug }))).toBe("course.part_of_has_stages")
  })

  it("keeps its course out of the bin", async () => {
    const whole = await create({ title: { en: "Two halves" } })
    const stage = await create({ title: { en: "Half" }, partOf: whole.slug })
    const remove = (course: CourseRef) => inTransaction(tx => deleteCourse(system, tx, course))
    expect(await problemsOf(remove(whole))).toEqual({ "": { key: "course.delete_has_stages", values: { count: 1 } } })
    await remove(stage)
    await remove(whole)
    expect((await read(whole)).deletedAt).not.toBeNull()
  })
})

describe("cancellation and postponement", () => {
  it("are of what has not been held", async () => {
    const held = await create({ title: { en: "Held" }, life: "held" })
    expect(await problemsOf(inTransaction(tx => cancelCourse(system, tx, { ...held, input: reason })))).toEqual({
      "": { key: "course.cancel_held" },
    })
    const later = { to: null, reason: {} }
    expect(await problemsOf(inTransaction(tx => postponeCourse(system, tx, { ...held, input: later })))).toEqual({
      "": { key: "course.postpone_held" },
    })
  })

  it("lead from course to course but never in a circle", async () => {
    const [a, b, c] = [
      await create({ title: { en: "Spring" } }),
      await create({ title: { en: "Summer" } }),
      await create({ title: { en: "Autumn" } }),
    ]
    const postpone = (course: CourseRef, to: string) =>
      inTransaction(tx => postponeCourse(system, tx, { ...course, input: { to, reason: {} } }))
    await postpone(a, b.slug)
    await postpone(b, c.slug)
    expect(await problemsOf(postpone(c, a.slug))).toEqual({ to: { key: "course.postponed_in_circle" } })
    expect(await problemsOf(postpone(c, c.slug))).toEqual({ to: { key: "course.postponed_to_itself" } })
    expect(await read(a)).toMatchObject({ life: "postponed", postponedToId: b.id })
  })

  it("are taken back with their reason", async () => {
    const course = await create({ title: { en: "Back again" } })
    const canceled = await inTransaction(tx => cancelCourse(system, tx, { ...course, input: reason }))
    expect(await read(course)).toMatchObject({ life: "canceled", lifeReason: { en: "No funds" } })
    await inTransaction(tx => reinstateCourse(system, tx, canceled))
    expect(await read(course)).toMatchObject({ life: "planned", lifeReason: {}, postponedToId: null })
  })

  it("of a postponed course forget where it was postponed to", async () => {
    const [course, later] = [await create({ title: { en: "Now" } }), await create({ title: { en: "Later" } })]
    const input = { to: later.slug, reason: {} }
    const postponed = await inTransaction(tx => postponeCourse(system, tx, { ...course, input }))
    await inTransaction(tx => cancelCourse(system, tx, { ...postponed, input: reason }))
    expect(await read(course)).toMatchObject({ life: "canceled", postponedToId: null })
  })
})

describe("publication", () => {
  const publish = (course: CourseRef) => inTransaction(tx => publishCourse(system, tx, course))

  it("needs a program, and a field of the course or the program", async () => {
    const alone = await create({ title: { en: "Alone" }, field: "medical" })
    expect(await problemsOf(publish(alone))).toEqual({ "": { key: "course.program_required_to_publish" } })
    const { slug } = await program("Without a field", null)
    const vague = await create({ title: { en: "Vague" }, program: slug })
    expect(await problemsOf(publish(vague))).toEqual({ "": { key: "course.field_required_to_publish" } })
    const clear = await create({ title: { en: "Clear" }, program: slug, field: "other" })
    await publish(clear)
    expect((await read(clear)).publishedAt).not.toBeNull()
  })

  it("is done once however often it is asked for, and is taken back", async () => {
    const { slug } = await program("Published")
    const course = await create({ title: { en: "Published" }, program: slug })
    const published = await publish(course)
    expect(await publish(published)).toMatchObject({ version: published.version })
    await inTransaction(tx => withdrawCourse(system, tx, published))
    expect((await read(course)).publishedAt).toBeNull()
    const events = (await entriesOf(course)).map(entry => entry.event)
    expect(events).toEqual(["course.created", "course.published", "course.withdrawn"])
  })

  it("holds a course to its program", async () => {
    const { slug } = await program("Held to")
    const course = await create({ title: { en: "Held to" }, program: slug })
    const published = await publish(course)
    expect(await problemsOf(update(published, { title: { en: "Held to" } }))).toEqual({
      program: { key: "course.program_required_to_publish" },
    })
  })

  it("moves the time of the public figures, a draft does not", async () => {
    const changedAt = async () => (await db.setting.findUnique({ where: { key: "public.changed_at" } }))?.value ?? null
    const { slug } = await program("As of")
    const before = await changedAt()
    const course = await create({ title: { en: "As of" }, program: slug })
    expect(await changedAt()).toEqual(before)
    await publish(course)
    expect(await changedAt()).not.toEqual(before)
  })

  it("counts a held course with its head count, and never with its draft", async () => {
    const counted = async (course: CourseRef) =>
      db.$queryRaw<{ participations: number | null }[]>`
        SELECT "participations" FROM "counted_course" WHERE "course_id" = ${course.id}::uuid`
    const { slug } = await program("Counts")
    const course = await create({
      title: { en: "Counts" },
      program: slug,
      life: "held",
      headCounts: [{ role: "trainee", total: 12 }],
    })
    expect(await counted(course)).toEqual([])
    await publish(course)
    expect(await counted(course)).toEqual([{ participations: 12 }])
  })
})

describe("a copy", () => {
  it("is a draft without number, dates, head counts and result", async () => {
    const { slug } = await program("Copied")
    const original = await create({
      title: { en: "Original" },
      code: "T-200",
      program: slug,
      life: "held",
      startsOn: "2025-08-20",
      endsOn: "2025-09-17",
      result: { en: "A road" },
      headCounts: [{ role: "trainee", total: 12 }],
      places: [{ name: { en: "Ulaanbaatar" }, country: "MN" }],
    })
    const copy = await inTransaction(tx => copyCourse(system, tx, { id: original.id, title: { en: "Copy" } }))
    const record = await db.course.findUniqueOrThrow({
      where: { id: copy.id },
      include: { headCounts: true, places: true, program: true },
    })
    expect(record).toMatchObject({ code: null, startsOn: null, endsOn: null, result: {}, life: "planned" })
    expect(record.publishedAt).toBeNull()
    expect(record.headCounts).toEqual([])
    expect(record.program?.slug).toBe(slug)
    expect(record.places.map(place => place.country)).toEqual(["MN"])
  })
})

describe("an editor of one program", () => {
  it("logs courses of that program and of no other", async () => {
    const [mine, theirs] = [await program("Mine"), await program("Theirs")]
    const editor = editorOf(mine.id)
    await create({ title: { en: "In mine" }, program: mine.slug }, editor)
    await expect(create({ title: { en: "In theirs" }, program: theirs.slug }, editor)).rejects.toThrow(Forbidden)
    await expect(create({ title: { en: "In none" } }, editor)).rejects.toThrow(Forbidden)
  })

  it("finds no course of another program, whatever is done to it", async () => {
    const [mine, theirs] = [await program("Mine too"), await program("Theirs too")]
    const editor = editorOf(mine.id)
    const course = await create({ title: { en: "Theirs" }, program: theirs.slug })
    const attempts = [
      () => update(course, { title: { en: "Mine now" } }, editor),
      () => inTransaction(tx => deleteCourse(editor, tx, course)),
      () => inTransaction(tx => publishCourse(editor, tx, course)),
      () => inTransaction(tx => cancelCourse(editor, tx, { ...course, input: reason })),
      () => inTransaction(tx => copyCourse(editor, tx, { id: course.id, title: { en: "Copy" } })),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFound)
    expect(await read(course)).toMatchObject({ title: { en: "Theirs" }, version: 1, deletedAt: null })
  })

  it("cannot move a course into another program", async () => {
    const [mine, theirs] = [await program("Mine again"), await program("Theirs again")]
    const editor = editorOf(mine.id)
    const course = await create({ title: { en: "Stays" }, program: mine.slug }, editor)
    await expect(update(course, { title: { en: "Stays" }, program: theirs.slug }, editor)).rejects.toThrow(Forbidden)
  })
})

describe("the bin", () => {
  it("gives a course back as it was", async () => {
    const { slug } = await program("Binned")
    const course = await create({ title: { en: "Binned" }, program: slug })
    const published = await inTransaction(tx => publishCourse(system, tx, course))
    const deleted = await inTransaction(tx => deleteCourse(system, tx, published))
    await expect(update(deleted, { title: { en: "Binned" } })).rejects.toThrow(NotFound)
    await inTransaction(tx => restoreCourse(system, tx, course))
    const restored = await read(course)
    expect(restored.deletedAt).toBeNull()
    expect(restored.publishedAt).not.toBeNull()
  })
})

describe("who publishes", () => {
  const person = (programs: ReadonlySet<string>, may: { edit: boolean; publish: boolean }): Actor => ({
    kind: "user",
    id: crypto.randomUUID(),
    email: "p@example.org",
    ...editing(programs),
    ...(may.edit ? {} : { programs: new Set<string>() }),
    ...(may.publish ? {} : { publishable: new Set<string>() }),
  })
  const draft = (slug: string) => courseSchema.parse({ title: { en: "Release" }, program: slug, field: "medical" })
  const publish = (actor: Actor, ref: CourseRef) => inTransaction(tx => publishCourse(actor, tx, ref))

  it("is not who may only edit, and need not be able to edit", async () => {
    const ours = await program("Release one")
    const [editor, publisher] = [
      person(new Set([ours.id]), { edit: true, publish: false }),
      person(new Set([ours.id]), { edit: false, publish: true }),
    ]
    const course = await inTransaction(tx => createCourse(editor, tx, draft(ours.slug)))
    await expect(publish(editor, course)).rejects.toBeInstanceOf(NotFound)
    const update = { ...course, input: draft(ours.slug) }
    await expect(inTransaction(tx => updateCourse(publisher, tx, update))).rejects.toBeInstanceOf(NotFound)
    const published = await publish(publisher, course)
    await expect(inTransaction(tx => withdrawCourse(editor, tx, published))).rejects.toBeInstanceOf(NotFound)
    await inTransaction(tx => withdrawCourse(publisher, tx, published))
  })

  it("is somebody else than who changed it last, where the program or one above says so", async () => {
    const above = await program("Release above")
    const below = await inTransaction(tx =>
      createProgram(system, tx, programSchema.parse({ names: { en: "Release below" }, parent: above.slug })),
    )
    const both = () => person(new Set([above.id, below.id]), { edit: true, publish: true })
    const [first, second] = [both(), both()]
    const course = await inTransaction(tx => createCourse(first, tx, draft(below.slug)))
    await db.program.update({ where: { id: above.id }, data: { twoPersonRelease: true } })
    await expect(publish(first, course)).rejects.toMatchObject({ errors: { "": { key: "course.second_person" } } })
    const published = await publish(second, course)
    // To take it back is anybody's, and is no change of the course.
    const withdrawn = await inTransaction(tx => withdrawCourse(first, tx, published))
    const again = await publish(second, withdrawn)
    await db.program.update({ where: { id: above.id }, data: { twoPersonRelease: false } })
    await publish(first, await inTransaction(tx => withdrawCourse(second, tx, again)))
  })

  it("is said by administrators: an editor's form leaves it as it is", async () => {
    const ours = await program("Release kept")
    const set = (actor: Actor, version: number, twoPersonRelease: boolean) =>
      inTransaction(tx =>
        updateProgram(actor, tx, {
          ...{ id: ours.id, version },
          input: programSchema.parse({
            names: { en: "Release kept" },
            ...(twoPersonRelease && { twoPersonRelease: "on" }),
          }),
        }),
      )
    await set(system, ours.version, true)
    await set(person(new Set([ours.id]), { edit: true, publish: true }), ours.version + 1, false)
    expect(await db.program.findUniqueOrThrow({ where: { id: ours.id } })).toMatchObject({ twoPersonRelease: true })
  })
})
