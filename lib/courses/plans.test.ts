import { describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { addPlan, cancelCourse, holdCourse, postponeCourse, reinstateCourse, removePlan } from "@/lib/courses/lives"
import { createCourse, updateCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { type CourseRef } from "@/lib/courses/saving"
import { getPublicCourse } from "@/lib/courses/public-queries"
import { inputOf, readCourse } from "@/lib/courses/record"
import { courseSchema, holdingSchema, planSchema, postponementSchema, type CourseDraft } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Conflict, InvalidInput } from "@/lib/errors"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { statistics } from "@/lib/statistics/statistics"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const create = (draft: CourseDraft) => db.$transaction(tx => createCourse(system, tx, courseSchema.parse(draft)))
const planned = (draft: Partial<CourseDraft> = {}) =>
  create({ title: { en: "Gravel roads" }, startsOn: "2025-08-19", endsOn: "2025-09-18", ...draft })
const save = (course: CourseRef, change: Partial<CourseDraft>) =>
  db.$transaction(async tx => {
    const now = inputOf(await readCourse(tx, course.id))
    return updateCourse(system, tx, { ...course, input: courseSchema.parse({ ...now, ...change }) })
  })
const postpone = (course: CourseRef, input: object) =>
  db.$transaction(tx => postponeCourse(system, tx, { ...course, input: postponementSchema.parse(input) }))
const hold = (course: CourseRef, input: object) =>
  db.$transaction(tx => holdCourse(system, tx, { ...course, input: holdingSchema.parse(input) }))
const cancel = (course: CourseRef) =>
  db.$transaction(tx => cancelCourse(system, tx, { ...course, input: { reason: { en: "Flood" } } }))
const reinstate = (course: CourseRef, input?: { startsOn: string; endsOn: string | null }) =>
  db.$transaction(tx => reinstateCourse(system, tx, { ...course, input }))
const read = ({ id }: CourseRef) => readCourse(db, id)

/** `2025-08-19/2025-09-18 held` */
const chain = async (course: CourseRef) =>
  (await read(course)).plans.map(({ startsOn, endsOn, endedBy }) => `${startsOn}/${endsOn} ${endedBy}`)

describe("a course from planned over postponed to held", () => {
  it("keeps every date and number it ever had, and is counted once, as held", async () => {
    const program = await db.$transaction(tx =>
      createProgram(system, tx, programSchema.parse({ names: { en: "Roads" }, field: "engineering" })),
    )
    let course = await planned({
      program: program.slug,
      headCounts: [{ role: "trainee", total: 30, who: "engineer units" }],
    })
    course = await db.$transaction(tx => publishCourse(system, tx, course))
    const counted = async () => (await statistics({ measure: "courses" })).total
    course = await postpone(course, { reason: { en: "Flood" } })
    expect(await counted()).toBe(0)
    course = await reinstate(course, { startsOn: "2025-10-01", endsOn: "2025-10-20" })
    course = await postpone(course, { startsOn: "2026-03", reason: { en: "No interpreter" } })
    expect(await counted()).toBe(0)
    course = await hold(course, { startsOn: "2026-03-02", endsOn: "2026-03-20", numbers: { trainee: "28" } })
    const { life, lifeReason, startsOn, endsOn, headCounts, plans } = await read(course)
    expect({ life, lifeReason, startsOn, endsOn }).toEqual({
      life: "held",
      lifeReason: {},
      startsOn: "2026-03-02",
      endsOn: "2026-03-20",
    })
    expect(plans.map(plan => [plan.startsOn, plan.endsOn, plan.endedBy, plan.reason])).toEqual([
      ["2025-08-19", "2025-09-18", "postponed", { en: "Flood" }],
      ["2025-10-01", "2025-10-20", "postponed", { en: "No interpreter" }],
      ["2026-03", null, "held", {}],
    ])
    expect(plans.map(plan => plan.counts.map(({ total, who }) => [total, who]))).toEqual([
      [[30, "engineer units"]],
      [[30, "engineer units"]],
      [[30, "engineer units"]],
    ])
    expect(headCounts.map(({ roleKey, total, who }) => [roleKey, total, who])).toEqual([
      ["trainee", 28, "engineer units"],
    ])
    const figures = await statistics({ measure: "courses", by: ["year"] })
    expect(figures.total).toBe(1)
    expect(figures.rows.map(({ key, value }) => [key, value])).toEqual([["2026", 1]])
    const events = await db.activity.findMany({ where: { recordId: course.id }, orderBy: { id: "asc" } })
    expect(events.map(({ event }) => event).slice(2)).toEqual([
      "course.postponed",
      "course.reinstated",
      "course.postponed",
      "course.held",
    ])
  })

  it("does not take a number that was planned for one that came", async () => {
    let course = await planned({ headCounts: [{ role: "trainee", total: 30 }] })
    course = await hold(course, { startsOn: "2025-08-20", endsOn: "2025-09-17" })
    const { headCounts, plans } = await read(course)
    expect(headCounts).toEqual([])
    expect(plans.map(({ counts }) => counts.map(({ total }) => total))).toEqual([[30]])
  })

  it("keeps the plan also when the form of the course says that it was held", async () => {
    let course = await planned()
    course = await save(course, { life: "held", startsOn: "2025-08-20", endsOn: "2025-09-17" })
    expect(await chain(course)).toEqual(["2025-08-19/2025-09-18 held"])
    course = await save(course, { life: "planned", startsOn: "2025-08-19", endsOn: "2025-09-18" })
    expect(await chain(course)).toEqual([])
    course = await save(course, { life: "held" })
    await save(course, { life: "planned", startsOn: "2025-11-03", endsOn: null })
    expect(await chain(course)).toEqual(["2025-08-19/2025-09-18 changed"])
  })

  it("is planned as before when it was not held after all", async () => {
    let course = await planned({ headCounts: [{ role: "trainee", total: 30 }] })
    course = await hold(course, { startsOn: "2025-08-20", numbers: { trainee: 5 } })
    course = await reinstate(course)
    const { life, startsOn, endsOn, headCounts } = await read(course)
    expect({ life, startsOn, endsOn }).toEqual({ life: "planned", startsOn: "2025-08-19", endsOn: "2025-09-18" })
    expect(headCounts.map(({ total }) => total)).toEqual([30])
    expect(await chain(course)).toEqual([])
  })

  it("is held once, whoever says it first", async () => {
    const course = await planned()
    await hold(course, { startsOn: "2025-08-20" })
    expect((await hold(course, { startsOn: "2025-08-21" })).version).toBe(course.version + 1)
    expect((await read(course)).startsOn).toBe("2025-08-20")
    await expect(reinstate(course)).rejects.toBeInstanceOf(Conflict)
  })
})

describe("a chain of courses", () => {
  it("tells visitors the plans of those that were postponed to it, the farthest first, and of no draft", async () => {
    const publish = (course: CourseRef) => db.$transaction(tx => publishCourse(system, tx, course))
    const program = await db.program.findFirstOrThrow({ select: { slug: true } })
    const make = async (startsOn: string, shown = true) => {
      const course = await planned({
        title: { en: `Planned for ${startsOn}` },
        startsOn,
        endsOn: null,
        program: program.slug,
      })
      return shown ? publish(course) : course
    }
    const [first, second, draft, last] = [
      await make("2025-03-01"),
      await make("2025-05-01"),
      await make("2025-06-01", false),
      await make("2025-09-01"),
    ]
    await postpone(first, { to: second.slug, reason: { en: "Flood" } })
    await postpone(second, { to: last.slug, reason: {} })
    await postpone(draft, { to: last.slug, reason: { en: "Nobody's business" } })
    await hold(last, { startsOn: "2025-09-02" })
    const shown = await getPublicCourse(last.slug)
    if (!shown || "redirectTo" in shown) throw new Error("It is not public")
    expect(
      shown.plans.map(({ startsOn, course, reason }) => [startsOn, course?.slug ?? null, reason.en ?? null]),
    ).toEqual([
      ["2025-03-01", first.slug, "Flood"],
      ["2025-05-01", second.slug, null],
      ["2025-09-01", null, null],
    ])
  })
})

describe("a plan that changes", () => {
  it("stays when other days are set, and not when the same are set more exactly", async () => {
    let course = await planned({ startsOn: "2025-08", endsOn: null })
    course = await save(course, { startsOn: "2025-08-19" })
    course = await save(course, { endsOn: "2025-09-18" })
    expect(await chain(course)).toEqual([])
    course = await save(course, { startsOn: "2025-08-20" })
    expect(await chain(course)).toEqual(["2025-08-19/2025-09-18 changed"])
    await save(course, { notes: "Nothing of its days" })
    expect(await chain(course)).toHaveLength(1)
  })

  it("is as before when other days are taken back at once, and kept when that is done later", async () => {
    let course = await planned()
    course = await save(course, { startsOn: "2025-08-29" })
    course = await save(course, { startsOn: "2025-08-19" })
    expect(await chain(course)).toEqual([])
    course = await save(course, { startsOn: "2025-08-29" })
    await db.coursePlan.updateMany({ data: { recordedAt: new Date(Date.now() - 2 * 3_600_000) } })
    course = await save(course, { startsOn: "2025-08-19" })
    expect(await chain(course)).toEqual(["2025-08-19/2025-09-18 changed", "2025-08-29/2025-09-18 changed"])
  })

  it("can be put off again and again, and canceled and planned anew", async () => {
    let course = await planned()
    course = await cancel(course)
    expect(await chain(course)).toEqual(["2025-08-19/2025-09-18 canceled"])
    course = await reinstate(course, { startsOn: "2026-01-10", endsOn: null })
    course = await cancel(course)
    expect(await chain(course)).toEqual(["2025-08-19/2025-09-18 canceled", "2026-01-10/null canceled"])
    course = await reinstate(course)
    expect(await chain(course)).toEqual(["2025-08-19/2025-09-18 canceled"])
    expect((await read(course)).life).toBe("planned")
  })

  it("is one plan however often it is said that it was put off, with the last reason", async () => {
    let course = await planned()
    course = await postpone(course, { reason: {} })
    course = await postpone(course, { reason: { en: "Flood" } })
    course = await cancel(course)
    expect((await read(course)).plans).toMatchObject([{ endedBy: "postponed", reason: { en: "Flood" } }])
    course = await reinstate(course)
    expect(await read(course)).toMatchObject({ life: "postponed", lifeReason: { en: "Flood" } })
  })

  it("asks for other days than those it had, and not for another course beside them", async () => {
    const course = await planned()
    const other = await planned({ title: { en: "Other" } })
    const same = postpone(course, { startsOn: "2025-08-19", endsOn: "2025-09-18" })
    await expect(same).rejects.toBeInstanceOf(InvalidInput)
    await expect(postpone(course, { startsOn: "2026-01-01", to: other.slug })).rejects.toBeInstanceOf(InvalidInput)
  })

  it("can be added where it was read later, before the one that ended as the course did, and taken out again", async () => {
    let course = await create({ title: { en: "Held" }, life: "held", startsOn: "2025-08-20", endsOn: "2025-09-17" })
    const add = (input: object) =>
      db.$transaction(tx => addPlan(system, tx, { ...course, input: planSchema.parse(input) }))
    course = await add({ startsOn: "2025-08-19", endsOn: "2025-09-18", endedBy: "held", numbers: { trainee: 30 } })
    course = await add({ startsOn: "2025-06", endedBy: "postponed", reason: { en: "Flood" } })
    expect(await chain(course)).toEqual(["2025-06/null postponed", "2025-08-19/2025-09-18 held"])
    await expect(add({ startsOn: "2025-05", endedBy: "held" })).rejects.toBeInstanceOf(InvalidInput)
    const [first] = (await read(course)).plans
    course = await db.$transaction(tx => removePlan(system, tx, { ...course, planId: first?.id ?? "" }))
    expect(await chain(course)).toEqual(["2025-08-19/2025-09-18 held"])
  })
})
