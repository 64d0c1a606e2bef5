import { describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { Conflict } from "@/lib/errors"
import { createMilestone, deleteMilestone, restoreMilestone, updateMilestone } from "@/lib/milestones/mutations"
import { milestoneSchema, type MilestoneDraft } from "@/lib/milestones/schema"
import { createProgram, deleteProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const create = (draft: MilestoneDraft) =>
  db.$transaction(tx => createMilestone(system, tx, milestoneSchema.parse(draft)))
const newProgram = (name: string) =>
  db.$transaction(tx => createProgram(system, tx, programSchema.parse({ names: { en: name } })))

describe("a milestone", () => {
  it("may be dated to a year, a month or a day", async () => {
    const { slug: program } = await newProgram("Dated")
    const { id } = await create({ program, happenedOn: { day: "", month: "4", year: "2014" }, title: { en: "First" } })
    const saved = await db.milestone.findUnique({ where: { id } })
    expect(saved).toMatchObject({ happenedOn: "2014-04", earliest: new Date("2014-04-01T00:00:00Z") })
    expect(milestoneSchema.safeParse({ program, title: { en: "First" } }).success).toBe(false)
  })

  it("needs a program and a source that are in the register", async () => {
    const { slug: program } = await newProgram("Known")
    const draft = { program, happenedOn: "2014", title: { en: "First" } }
    await expect(create({ ...draft, program: "nowhere" })).rejects.toMatchObject({
      errors: { program: { key: "milestone.program_unknown" } },
    })
    await expect(create({ ...draft, source: "R999" })).rejects.toMatchObject({
      errors: { source: { key: "milestone.source_unknown", values: { value: "R999" } } },
    })
  })

  it("is changed over the version that was read, deleted, and restored with its program", async () => {
    const program = await newProgram("Whole")
    const draft = { program: program.slug, happenedOn: "2014", title: { en: "First" } }
    const first = await create(draft)
    const input = milestoneSchema.parse({ ...draft, title: { en: "The first", mn: "Анхны" } })
    const second = await db.$transaction(tx => updateMilestone(system, tx, { ...first, input }))
    await expect(db.$transaction(tx => updateMilestone(system, tx, { ...first, input }))).rejects.toThrow(Conflict)
    await db.$transaction(tx => deleteMilestone(system, tx, second))
    await db.$transaction(tx => deleteProgram(system, tx, program))
    await expect(db.$transaction(tx => restoreMilestone(system, tx, first))).rejects.toMatchObject({
      errors: { "": { key: "milestone.restore_program_first", values: { slug: "whole" } } },
    })
  })
})
