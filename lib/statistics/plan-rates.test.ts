import { beforeAll, describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { addPlan, cancelCourse, holdCourse, postponeCourse } from "@/lib/courses/lives"
import { createCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { type CourseRef } from "@/lib/courses/saving"
import { courseSchema, holdingSchema, planSchema, postponementSchema, type CourseDraft } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { outcomesByYear } from "@/lib/statistics/outcomes"
import { dueOf, heldOf, listPlanChanges, planRates, shareHeld, type PlanCounts } from "@/lib/statistics/plan-rates"
import { statistics } from "@/lib/statistics/statistics"
import { asOwner, freshDatabase } from "@/lib/testing/database"

const asked = { filter: {}, audience: "visitors", lang: "en" } as const

describe("planRates of the starting data", () => {
  freshDatabase("seeded")

  it("tells of the one course held on other days, of four never heard of again, and apart of those without a plan", async () => {
    const { all, withoutPlan } = await planRates({ ...asked, by: "year" })
    expect(all).toMatchObject({ planned: 5, otherDays: 1, unheard: 4, delayed: 0 })
    // 47 counted courses, of one of which the plan is known
    expect(withoutPlan).toBe(46)
  })
})

describe("planRates", () => {
  freshDatabase()

  const make = (draft: Partial<CourseDraft>, publish = true) =>
    db.$transaction(async tx => {
      const course = await createCourse(
        system,
        tx,
        courseSchema.parse({ title: { en: "Course" }, program: "one", ...draft }),
      )
      return publish ? publishCourse(system, tx, course) : course
    })
  const planned = (startsOn: string, endsOn: string, draft: Partial<CourseDraft> = {}, publish = true) =>
    make({ startsOn, endsOn, ...draft }, publish)
  const hold = (course: CourseRef, startsOn: string, endsOn: string) =>
    db.$transaction(tx => holdCourse(system, tx, { ...course, input: holdingSchema.parse({ startsOn, endsOn }) }))
  const postpone = (course: CourseRef, input: object) =>
    db.$transaction(tx =>
      postponeCourse(system, tx, { ...course, input: postponementSchema.parse({ reason: { en: "Flood" }, ...input }) }),
    )
  const cancel = (course: CourseRef) =>
    db.$transaction(tx => cancelCourse(system, tx, { ...course, input: { reason: { en: "No funds" } } }))

  beforeAll(async () => {
    for (const en of ["One", "Two"])
      await db.$transaction(tx => createProgram(system, tx, programSchema.parse({ names: { en }, field: "medical" })))
    await hold(await planned("2020-03-02", "2020-03-06"), "2020-03-02", "2020-03-06")
    await hold(await planned("2020-03", "2020-03", { program: "two" }), "2020-03-10", "2020-03-12")
    await hold(await planned("2020-05-01", "2020-05-09"), "2020-05-02", "2020-05-09")
    await hold(await planned("2020-05-01", "2020-05-09"), "2020-05", "2020-05")
    // put off within the course, and put off again
    let late = await planned("2020-07-01", "2020-07-09")
    late = await postpone(late, {})
    late = await postpone(late, { startsOn: "2021-07-01", endsOn: "2021-07-09" })
    await hold(late, "2021-07-01", "2021-07-09")
    // put off to another course, which was held on the days it was planned for
    const from = await planned("2020-08-01", "2020-08-09")
    const to = await planned("2021-08-01", "2021-08-09")
    await postpone(from, { to: to.slug })
    await hold(to, "2021-08-01", "2021-08-09")
    await cancel(await planned("2020-09-01", "2020-09-09", { program: "two" }))
    await postpone(await planned("2020-10-01", "2020-10-09"), {})
    await planned("2020-11-01", "2020-11-09")
    await planned("2999-11-01", "2999-11-09")
    // no plan is known of this one; these are no courses of their own, or are seen by nobody
    await make({ life: "held", startsOn: "2022-01-01", endsOn: "2022-01-05" })
    await planned("2020-12-01", "2020-12-09", { kind: "exercise" })
    await cancel(await planned("2020-12-01", "2020-12-09", {}, false))
  })

  it("puts each planned course into exactly one outcome, a chain of courses once", async () => {
    const { all, withoutPlan } = await planRates({ ...asked, by: "year" })
    expect(all).toEqual({
      planned: 10,
      onDays: 2,
      otherDays: 1,
      unclear: 1,
      afterDelay: 2,
      waiting: 1,
      canceled: 1,
      unheard: 1,
      ahead: 1,
      delayed: 3,
    })
    expect(withoutPlan).toBe(1)
    expect([heldOf(all), dueOf(all), shareHeld(all)]).toEqual([6, 9, { least: 6 / 9, most: 7 / 9 }])
  })

  it("agrees with plain SQL and with what is counted as held", async () => {
    const { all, withoutPlan } = await planRates({ ...asked, by: "year" })
    expect(heldOf(all) + withoutPlan).toBe((await statistics({ measure: "courses" })).total)
    const told =
      "published_at is not null and deleted_at is null and kind in ('course', 'seminar') and part_of_id is null"
    const [row] = await asOwner(async client => {
      const { rows } = await client.query<Record<string, string>>(`
        select count(*) filter (where life = 'canceled') as canceled,
          count(*) filter (where life = 'postponed' and postponed_to_id is null) as waiting,
          count(*) filter (where life = 'planned') as open,
          count(*) filter (where life = 'held' and id in (select course_id from course_plan where ended_by = 'held')) as held,
          count(*) filter (where postponed_to_id is null and (
            id in (select course_id from course_plan where ended_by = 'postponed')
            or id in (select postponed_to_id from course where ${told}))) as delayed
        from course where ${told}`)
      return rows
    })
    expect({
      canceled: String(all.canceled),
      waiting: String(all.waiting),
      open: String(all.unheard + all.ahead),
      held: String(heldOf(all)),
      delayed: String(all.delayed),
    }).toEqual(row)
  })

  it("stands in the year of what stands now, and in the program", async () => {
    const byYear = await planRates({ ...asked, by: "year" })
    expect(byYear.groups.map(({ key, counts }) => [key, counts.planned])).toEqual([
      ["2020", 7],
      ["2021", 2],
      ["2999", 1],
    ])
    const byProgram = await planRates({ ...asked, by: "program" })
    expect(byProgram.groups.map(({ key, label, counts }) => [key, label, counts.planned])).toEqual([
      ["one", "One", 8],
      ["two", "Two", 2],
    ])
    const year = (key: string) => byYear.groups.find(group => group.key === key)?.counts as PlanCounts
    expect(shareHeld(year("2021"))).toEqual({ least: 1, most: 1 })
    // nothing is due, or nothing is known of what was: neither is the same as none
    expect(shareHeld(year("2999"))).toBeNull()
    expect(shareHeld({ ...year("2999"), ahead: 0, unheard: 1 })).toBeNull()
    expect(shareHeld({ ...year("2999"), ahead: 0, canceled: 1 })).toEqual({ least: 0, most: 0 })
  })

  it("has the reasons, the latest first, and none of what visitors do not see", async () => {
    const changes = await listPlanChanges(asked)
    expect(changes.map(({ startsOn, endedBy, reason }) => [startsOn, endedBy, reason.en])).toEqual([
      ["2020-10-01", "postponed", "Flood"],
      ["2020-09-01", "canceled", "No funds"],
      ["2020-08-01", "postponed", "Flood"],
      ["2020-07-01", "postponed", "Flood"],
    ])
  })

  it("compares with the first plan, also where that is read later", async () => {
    const course = await make({ life: "held", startsOn: "2023-01-10", endsOn: "2023-01-12", program: "two" })
    const input = planSchema.parse({ startsOn: "2023-01-09", endsOn: "2023-01-12", endedBy: "held" })
    const added = await db.$transaction(tx => addPlan(system, tx, { ...course, input }))
    const { groups } = await planRates({ ...asked, by: "year" })
    expect(groups.find(({ key }) => key === "2023")?.counts).toMatchObject({ planned: 1, otherDays: 1 })
    expect(added.version).toBe(course.version + 1)
  })

  it("leaves the first of a chain of courses out of what became of announcements too", async () => {
    const { all } = await outcomesByYear({}, "year")
    expect(all).toMatchObject({ postponed: 1, canceled: 1, unheard: 1, ahead: 1 })
  })
})
