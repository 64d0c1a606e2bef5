import { describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { createMilestone, deleteMilestone } from "@/lib/milestones/mutations"
import { milestoneSchema } from "@/lib/milestones/schema"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { createSource, deleteSource, restoreSource, updateSource } from "@/lib/sources/mutations"
import { sourceSchema, type SourceDraft } from "@/lib/sources/schema"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const create = (draft: SourceDraft) => db.$transaction(tx => createSource(system, tx, sourceSchema.parse(draft)))
const remove = (ref: { id: string; version: number }) => db.$transaction(tx => deleteSource(system, tx, ref))

describe("a source", () => {
  it("gets the next number where none is typed", async () => {
    await create({ code: "R7" })
    await create({ code: "S100" })
    expect((await create({ address: "https://example.org/a" })).code).toBe("R8")
  })

  it("keeps its number to itself", async () => {
    const first = await create({ code: "R20" })
    await expect(create({ code: "R20" })).rejects.toMatchObject({ errors: { code: { key: "source.code_taken" } } })
    const input = sourceSchema.parse({ code: "R20", language: "mn" })
    expect(await db.$transaction(tx => updateSource(system, tx, { ...first, input }))).toMatchObject({ version: 2 })
  })

  it("has an address that a browser can open", () => {
    expect(sourceSchema.safeParse({ address: "https://example.org/a" }).success).toBe(true)
    for (const address of ["javascript:alert(1)", "example.org", "https://"])
      expect(sourceSchema.safeParse({ address }).success).toBe(false)
  })

  it("cannot be deleted while a course or a milestone rests on it", async () => {
    const source = await create({ code: "R30" })
    const draft = { title: { en: "X" }, code: "S-1", sources: ["R30"] }
    await db.$transaction(tx => createCourse(system, tx, courseSchema.parse(draft)))
    await expect(remove(source)).rejects.toMatchObject({
      errors: { "": { key: "source.delete_in_use", values: { names: "S-1" } } },
    })
    const other = await create({ code: "R31" })
    const program = await db.$transaction(tx =>
      createProgram(system, tx, programSchema.parse({ names: { en: "A program" } })),
    )
    const milestone = { program: program.slug, happenedOn: "2014", title: { en: "A first" }, source: "R31" }
    const ref = await db.$transaction(tx => createMilestone(system, tx, milestoneSchema.parse(milestone)))
    await expect(remove(other)).rejects.toMatchObject({
      errors: { "": { key: "source.delete_in_programs", values: { names: "a-program" } } },
    })
    await db.$transaction(tx => deleteMilestone(system, tx, ref))
    await remove(other)
    expect((await db.$transaction(tx => restoreSource(system, tx, other))).version).toBe(3)
  })
})
