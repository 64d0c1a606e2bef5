import { beforeEach, describe, expect, it } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { choiceIn } from "@/lib/activity/told-choice"
import type { Change } from "@/lib/activity/events"
import { chooseStatement, undoChoice } from "@/lib/choices/mutations"
import { choiceSchema } from "@/lib/choices/schema"
import { createCourse, updateCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { listCourseChanges } from "@/lib/courses/public-changes"
import { getPublicCourse } from "@/lib/courses/public-queries"
import { inputOf, readCourse } from "@/lib/courses/record"
import { courseSchema, type CourseDraft } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { createSource } from "@/lib/sources/mutations"
import { sourceSchema } from "@/lib/sources/schema"
import { statisticsTable } from "@/lib/statistics/statistics"
import { createStatement } from "@/lib/statements/mutations"
import { statementSchema, type StatementDraft } from "@/lib/statements/schema"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const course = { id: "", slug: "" }
const why = { reason: { en: "The ministry says so.", mn: "Яам ингэж мэдээлсэн." } }

const state = () => db.$transaction(tx => readCourse(tx, course.id))
const total = async (role = "trainee") => (await state()).headCounts.find(row => row.roleKey === role)?.total ?? null

async function claim(draft: StatementDraft): Promise<string> {
  const input = statementSchema.parse({ course: course.slug, ...draft })
  return (await db.$transaction(tx => createStatement(system, tx, input))).id
}
const trainees = (source: string, number: number, more: StatementDraft = {}) =>
  claim({ source, subject: "head-count", role: "trainee", number, ...more })

type Asked = { reason?: object; result?: object; version?: number; actor?: UserActor }

async function choose(id: string, { version, actor, ...input }: Asked = why) {
  const statement = await db.statement.findUniqueOrThrow({ where: { id }, include: { program: true } })
  const read = version ?? (statement.program ?? (await state())).version
  return db.$transaction(tx =>
    chooseStatement(actor ?? system, tx, {
      id,
      version: read,
      input: choiceSchema.parse({ statementVersion: statement.version, ...input }),
    }),
  )
}

const lastChoice = async () => (await db.statementChoice.findFirstOrThrow({ orderBy: { activityId: "desc" } })).id
const undo = async (id?: string) => {
  const choice = id ?? (await lastChoice())
  return db.$transaction(tx => undoChoice(system, tx, { id: choice }))
}
const standing = async (id: string) =>
  db.statement.findUniqueOrThrow({ where: { id }, select: { chosen: true, reason: true } })

async function form(change: CourseDraft) {
  const before = await state()
  const input = courseSchema.parse({ ...inputOf(before), ...change })
  await db.$transaction(tx => updateCourse(system, tx, { id: course.id, version: before.version, input }))
}

const lastEntry = () => db.activity.findFirstOrThrow({ orderBy: { id: "desc" } })

const publicTotal = async () => (await statisticsTable({ measure: "participations" })).total

const told = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) =>
      error instanceof InvalidInput ? Object.values(error.errors).map(({ key }) => key) : [String(error)],
  )

beforeEach(async () => {
  await db.$transaction(async tx => {
    await tx.course.deleteMany({})
    await tx.statement.deleteMany({})
    for (const code of ["R1", "R2", "R3"])
      if ((await tx.source.count({ where: { code } })) === 0)
        await createSource(system, tx, sourceSchema.parse({ code, publisher: { en: `Publisher ${code}` } }))
    const program = await tx.program.findFirst({ where: { slug: "roads" } })
    if (!program)
      await createProgram(
        system,
        tx,
        programSchema.parse({ names: { en: "Roads" }, slug: "roads", field: "engineering" }),
      )
    const input = courseSchema.parse({
      title: { en: "Paving" },
      program: "roads",
      life: "held",
      startsOn: "2024-05-13",
      endsOn: "2024-06-04",
      result: { en: "A road" },
      headCounts: [{ role: "trainee", total: 45, who: "engineers" }],
      sources: ["R1"],
    })
    Object.assign(course, await publishCourse(system, tx, await createCourse(system, tx, input)))
  })
})

describe("choosing a statement", () => {
  it("writes the head count, the reason and the log together, and takes the mark from the other", async () => {
    const old = await trainees("R1", 45, { chosen: true, reason: { en: "First read." } })
    const next = await trainees("R2", 50, { precision: "about" })
    const { version } = await state()
    await choose(next)
    const after = await state()
    expect(after.headCounts).toMatchObject([{ roleKey: "trainee", total: 50, precision: "about", who: "engineers" }])
    expect(after.version).toBe(version + 1)
    expect(await standing(next)).toEqual({ chosen: true, reason: why.reason })
    expect(await standing(old)).toEqual({ chosen: false, reason: {} })
    const { event, noun, recordId, changes } = await lastEntry()
    expect({ event, noun, recordId }).toEqual({ event: "statement.chosen", noun: "course", recordId: course.id })
    expect((changes as Change[]).map(({ field }) => field)).toEqual(["headCounts", "choice"])
    expect(choiceIn(changes as Change[])).toEqual({
      subject: "head-count",
      role: "trainee",
      from: ["R1"],
      to: ["R2"],
      reason: why.reason,
    })
  })

  it("changes the public figure, the course's page and what is told of corrections; undo brings them back", async () => {
    await trainees("R1", 45, { chosen: true })
    const next = await trainees("R2", 50)
    expect(await publicTotal()).toBe(45)
    await choose(next)
    expect(await publicTotal()).toBe(50)
    const page = async () => {
      const found = await getPublicCourse(course.slug)
      if (!found || "redirectTo" in found) throw new Error("No such course")
      return found
    }
    const shown = await page()
    expect(shown.participations.value).toBe(50)
    expect(shown.statements).toMatchObject([
      {
        subject: "head-count",
        differs: true,
        chosen: [{ sourceCode: "R2", number: 50 }],
        others: [{ sourceCode: "R1" }],
      },
    ])
    expect(await listCourseChanges({ take: 1 })).toMatchObject([{ event: "course.updated", facts: ["people"] }])
    await undo()
    expect(await publicTotal()).toBe(45)
    expect((await page()).statements).toMatchObject([
      { chosen: [{ sourceCode: "R1" }], others: [{ sourceCode: "R2" }] },
    ])
    expect((await lastEntry()).event).toBe("statement.choice_undone")
  })

  it("writes dates with the bounds that are counted by, and leaves what the claim does not say", async () => {
    await claim({ source: "R1", subject: "dates", startsOn: "2024-05-13", endsOn: "2024-06-04", chosen: true })
    const next = await claim({ source: "R2", subject: "dates", startsOn: "2023-05-11" })
    await choose(next)
    const row = await db.course.findUniqueOrThrow({ where: { id: course.id } })
    expect(row).toMatchObject({ startsOn: "2023-05-11", endsOn: "2024-06-04" })
    expect(row.startEarliest).toEqual(new Date("2023-05-11T00:00:00Z"))
    expect((await statisticsTable({ measure: "courses", by: ["year"] })).firsts[0]).toMatchObject({ key: "2023" })
    await undo()
    expect(await state()).toMatchObject({ startsOn: "2024-05-13", endsOn: "2024-06-04" })
  })

  it("makes a head count where there was none, and undo takes it away again", async () => {
    const id = await claim({ source: "R1", subject: "head-count", role: "instructor", number: 12 })
    await choose(id, {})
    expect(await total("instructor")).toBe(12)
    await undo()
    expect(await total("instructor")).toBeNull()
    expect(await standing(id)).toEqual({ chosen: false, reason: {} })
  })

  it("changes no column for a text, and writes a result as the register is to tell it", async () => {
    const place = await claim({ source: "R1", subject: "place", claim: { en: "Near the river" } })
    const before = inputOf(await state())
    await choose(place)
    expect(inputOf(await state())).toEqual(before)
    expect((await standing(place)).chosen).toBe(true)
    const result = await claim({ source: "R2", subject: "result", claim: { en: "About 550 m of road" } })
    await choose(result, { ...why, result: { en: "A road of about 550 m" } })
    expect((await state()).result).toEqual({ en: "A road of about 550 m" })
    const found = await db.course.findFirst({ where: { searchText: { contains: "550" } }, select: { id: true } })
    expect(found?.id).toBe(course.id)
    await undo()
    expect((await state()).result).toEqual({ en: "A road" })
  })

  it("asks why, where other claims say otherwise", async () => {
    await trainees("R1", 45)
    const next = await trainees("R2", 50)
    expect(await told(choose(next, {}))).toEqual(["choice.reason_required"])
    expect(await total()).toBe(45)
  })

  it("refuses what would end before it starts, and a length that two days decide", async () => {
    const dates = await claim({ source: "R1", subject: "dates", endsOn: "2024-05-01" })
    expect(await told(choose(dates))).toEqual(["choice.end_before_start"])
    const length = await claim({ source: "R1", subject: "duration", number: 30 })
    expect(await told(choose(length))).toEqual(["choice.days_decide"])
    await form({ endsOn: null })
    await choose(length)
    expect((await state()).durationDays).toBe(30)
  })

  it("is refused when the course or the claim was saved by someone else since", async () => {
    const id = await trainees("R1", 50)
    const { version } = await state()
    await form({ notes: "meanwhile" })
    await expect(choose(id, { ...why, version })).rejects.toThrow(Conflict)
    const both = await Promise.allSettled([choose(id), choose(await trainees("R2", 60))])
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0)
    expect([50, 60]).toContain(await total())
  })

  it("writes nothing when everything stands so already", async () => {
    const id = await trainees("R1", 50)
    await choose(id)
    const entry = (await lastEntry()).id
    await choose(id)
    expect((await lastEntry()).id).toBe(entry)
  })

  it("is for who may edit the course", async () => {
    const id = await trainees("R1", 50)
    const programs = new Set([crypto.randomUUID()])
    const actor: UserActor = {
      kind: "user",
      id: crypto.randomUUID(),
      email: "e@example.org",
      ...editing(programs),
    }
    await expect(choose(id, { ...why, actor })).rejects.toThrow(NotFound)
  })

  it("keeps what the form saves although no claim says so, and shows it as a value without a statement", async () => {
    await trainees("R1", 45, { chosen: true })
    await form({ headCounts: [{ role: "trainee", total: "46" }] })
    const shown = await getPublicCourse(course.slug)
    expect(shown).toMatchObject({ participations: { value: 46 } })
    expect(shown).toMatchObject({ statements: [{ unsaid: true, differs: true, chosen: [] }] })
    await form({ headCounts: [{ role: "trainee", total: "45" }] })
    expect(await getPublicCourse(course.slug)).toMatchObject({ statements: [{ unsaid: false, differs: false }] })
  })

  it("marks claims about a program, whose figures are counted and never taken over", async () => {
    const about = { course: null, program: "roads", subject: "total-courses" } as const
    const id = await claim({ ...about, source: "R1", number: 12 })
    await claim({ ...about, source: "R2", number: 13, chosen: true })
    expect(await choose(id)).toMatchObject({ noun: "program", slug: "roads" })
    expect(await standing(id)).toMatchObject({ chosen: true })
    expect(await lastEntry()).toMatchObject({ event: "statement.chosen", noun: "program" })
    await undo()
    expect(await standing(id)).toMatchObject({ chosen: false })
  })
})

describe("taking a choice back", () => {
  it("restores value, chosen claim and reason, once", async () => {
    const old = await trainees("R1", 45, { chosen: true, reason: { en: "First read." } })
    const next = await trainees("R2", 50, { reason: { en: "Only the press says so." } })
    await choose(next)
    await undo()
    expect(await total()).toBe(45)
    expect(await standing(old)).toEqual({ chosen: true, reason: { en: "First read." } })
    expect(await standing(next)).toEqual({ chosen: false, reason: { en: "Only the press says so." } })
    expect(await told(undo())).toEqual(["choice.already_undone"])
  })

  it("is refused when the value, the choice or a reason was changed since", async () => {
    const old = await trainees("R1", 45, { chosen: true })
    const next = await trainees("R2", 50)
    await choose(next)
    const first = await lastChoice()
    await form({ headCounts: [{ role: "trainee", total: "51" }] })
    expect(await told(undo(first))).toEqual(["choice.changed_since"])
    await form({ headCounts: [{ role: "trainee", total: "50" }], notes: "something else" })
    await choose(await trainees("R3", 60))
    const second = await lastChoice()
    expect(await told(undo(first))).toEqual(["choice.changed_since"])
    await undo(second)
    await db.statement.update({ where: { id: next }, data: { reason: { en: "Another." } } })
    expect(await told(undo(first))).toEqual(["choice.changed_since"])
    await db.statement.update({ where: { id: next }, data: { reason: why.reason } })
    await db.statement.delete({ where: { id: old } })
    expect(await told(undo(first))).toEqual(["choice.changed_since"])
    expect(await total()).toBe(50)
  })

  it("keeps the plan that other days end, and undo makes it the plan again", async () => {
    await form({ life: "planned" })
    const plans = () => db.coursePlan.findMany({ where: { courseId: course.id }, select: { startsOn: true } })
    const before = await plans()
    await choose(
      await claim({ source: "R1", subject: "dates", startsOn: "2024-06-10", endsOn: "2024-06-20", stage: "planned" }),
    )
    expect(await plans()).toEqual([...before, { startsOn: "2024-05-13" }])
    await undo()
    expect(await plans()).toEqual(before)
    expect(await state()).toMatchObject({ startsOn: "2024-05-13" })
  })

  it("leaves other fields as they were saved since", async () => {
    await trainees("R1", 45, { chosen: true })
    await choose(await trainees("R2", 50))
    await form({ notes: "written since", startsOn: "2024-05-12" })
    await undo()
    expect(await state()).toMatchObject({ notes: "written since", startsOn: "2024-05-12" })
    expect(await total()).toBe(45)
  })
})
