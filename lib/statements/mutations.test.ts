import { beforeAll, describe, expect, it } from "vitest"
import { system, type Actor } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Conflict, Forbidden, NotFound } from "@/lib/errors"
import { messagesOf } from "@/lib/forms/parse"
import { createSource } from "@/lib/sources/mutations"
import { sourceSchema } from "@/lib/sources/schema"
import { createStatement, deleteStatement, updateStatement } from "@/lib/statements/mutations"
import { statementSchema, type StatementDraft } from "@/lib/statements/schema"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const create = (draft: StatementDraft, actor: Actor = system) =>
  db.$transaction(tx => createStatement(actor, tx, statementSchema.parse(draft)))
const course = { id: "", slug: "" }
const trainees = (source: string, number: number, more: Partial<StatementDraft> = {}): StatementDraft => ({
  source,
  course: course.slug,
  subject: "head-count",
  role: "trainee",
  number,
  ...more,
})

beforeAll(async () => {
  await db.$transaction(async tx => {
    for (const code of ["R1", "R2", "R3"]) await createSource(system, tx, sourceSchema.parse({ code }))
    Object.assign(course, await createCourse(system, tx, courseSchema.parse({ title: { en: "Paving" }, life: "held" })))
  })
})

describe("a statement", () => {
  it("is about a course or a program, not both, and says something", () => {
    const problems = (draft: StatementDraft) => {
      const result = statementSchema.safeParse(draft)
      return result.success ? {} : messagesOf(result.error)
    }
    expect(problems(trainees("R1", 45, { course: null }))).toMatchObject({
      course: { key: "statement.about_required" },
    })
    expect(problems(trainees("R1", 45, { course: "a", program: "b" }))).toMatchObject({
      program: { key: "statement.about_one" },
    })
    expect(problems({ source: "R1", course: "a", subject: "place" })).toMatchObject({
      claim: { key: "statement.claim_required" },
    })
    expect(problems(trainees("R1", 45, { course: "a", role: null }))).toMatchObject({
      role: { key: "statement.role_required" },
    })
  })

  it("stands in the history of its course when it is changed or deleted", async () => {
    const { id } = await create(trainees("R1", 12))
    const input = statementSchema.parse(trainees("R1", 13))
    await db.$transaction(tx => updateStatement(system, tx, { id, version: 1, input }))
    await expect(db.$transaction(tx => deleteStatement(system, tx, { id, version: 1 }))).rejects.toThrow(Conflict)
    await db.$transaction(tx => deleteStatement(system, tx, { id, version: 2 }))
    const log = await db.activity.findMany({
      where: { noun: "course", recordId: course.id },
      orderBy: { id: "desc" },
      take: 2,
    })
    expect(log.map(entry => entry.event)).toEqual(["statement.deleted", "statement.updated"])
    expect(log[1]?.changes).toEqual([{ field: "number", from: 12, to: 13 }])
    await expect(db.$transaction(tx => deleteStatement(system, tx, { id, version: 3 }))).rejects.toThrow(NotFound)
  })

  it("is made by who may edit the course", async () => {
    const editor: Actor = {
      kind: "user",
      id: crypto.randomUUID(),
      email: "e@example.org",
      ...editing(new Set(["x"])),
    }
    await expect(create(trainees("R1", 12), editor)).rejects.toThrow(Forbidden)
  })
})
