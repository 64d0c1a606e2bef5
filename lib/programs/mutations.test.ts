import { describe, expect, it } from "vitest"
import { system, type Actor } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Conflict, Forbidden, NotFound } from "@/lib/errors"
import { messagesOf } from "@/lib/forms/parse"
import { createProgram, deleteProgram, restoreProgram, updateProgram } from "@/lib/programs/mutations"
import { programSchema, type ProgramDraft } from "@/lib/programs/schema"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const create = (draft: ProgramDraft, actor: Actor = system) =>
  db.$transaction(tx => createProgram(actor, tx, programSchema.parse(draft)))
const update = (ref: { id: string; version: number }, draft: ProgramDraft, actor: Actor = system) =>
  db.$transaction(tx => updateProgram(actor, tx, { ...ref, input: programSchema.parse(draft) }))
const editorOf = (...programs: string[]): Actor => ({
  kind: "user",
  id: crypto.randomUUID(),
  email: "e@example.org",
  ...editing(new Set(programs)),
})

describe("a program", () => {
  it("cannot come to stand below itself", async () => {
    const root = await create({ names: { en: "Root" } })
    const track = await create({ names: { en: "Track" }, parent: root.slug })
    const phase = await create({ names: { en: "Phase" }, parent: track.slug })
    const circle = { errors: { parent: { key: "program.parent_circle" } } }
    await expect(update(root, { names: { en: "Root" }, parent: phase.slug })).rejects.toMatchObject(circle)
    await expect(update(root, { names: { en: "Root" }, parent: root.slug })).rejects.toMatchObject(circle)
    expect(await update(phase, { names: { en: "Phase" }, parent: root.slug })).toMatchObject({ version: 2 })
  })

  it("is not moved into a circle by two who move at once", async () => {
    const left = await create({ names: { en: "Left" } })
    const right = await create({ names: { en: "Right" } })
    const moves = await Promise.allSettled([
      update(left, { names: { en: "Left" }, parent: right.slug }),
      update(right, { names: { en: "Right" }, parent: left.slug }),
    ])
    expect(moves.map(move => move.status).sort()).toEqual(["fulfilled", "rejected"])
  })

  it("cannot be deleted while another stands below it or a course belongs to it", async () => {
    const root = await create({ names: { en: "Umbrella" } })
    const track = await create({ names: { en: "Medical" }, parent: root.slug, field: "medical" })
    const remove = (ref: { id: string; version: number }) => db.$transaction(tx => deleteProgram(system, tx, ref))
    await expect(remove(root)).rejects.toMatchObject({
      errors: { "": { key: "program.delete_has_children", values: { count: 1, names: "medical" } } },
    })
    const draft = { title: { en: "First aid" }, program: track.slug }
    await db.$transaction(tx => createCourse(system, tx, courseSchema.parse(draft)))
    await expect(remove(track)).rejects.toMatchObject({
      errors: { "": { key: "program.delete_in_use", values: { count: 1, names: "first-aid" } } },
    })
  })

  it("comes back after the one above it", async () => {
    const root = await create({ names: { en: "Parent" } })
    const child = await create({ names: { en: "Child" }, parent: root.slug })
    await db.$transaction(tx => deleteProgram(system, tx, child))
    await db.$transaction(tx => deleteProgram(system, tx, root))
    await expect(db.$transaction(tx => restoreProgram(system, tx, child))).rejects.toMatchObject({
      errors: { "": { key: "program.restore_parent_first" } },
    })
  })

  it("is found and changed only by its own editors, and moved only to where they may edit", async () => {
    const mine = await create({ names: { en: "Mine" } })
    const theirs = await create({ names: { en: "Theirs" } })
    const editor = editorOf(mine.id)
    await expect(create({ names: { en: "A root" } }, editor)).rejects.toThrow(Forbidden)
    await expect(update(theirs, { names: { en: "Taken" } }, editor)).rejects.toThrow(NotFound)
    await expect(update(mine, { names: { en: "Mine" }, parent: theirs.slug }, editor)).rejects.toThrow(Forbidden)
    expect(await create({ names: { en: "Below" }, parent: mine.slug }, editor)).toMatchObject({ slug: "below" })
    const saved = await update(mine, { names: { en: "Mine still" } }, editor)
    expect(saved).toMatchObject({ slug: "mine", version: 2 })
    await expect(update(mine, { names: { en: "Mine no more" } }, editor)).rejects.toThrow(Conflict)
  })

  it("does not end before it begins", () => {
    const result = programSchema.safeParse({ names: { en: "X" }, startYear: "2016", endYear: "2014" })
    expect(result.success).toBe(false)
    if (!result.success)
      expect(messagesOf(result.error)).toMatchObject({ endYear: { key: "program.end_before_start" } })
  })
})
