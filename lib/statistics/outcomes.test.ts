import { describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { cancelCourse, postponeCourse } from "@/lib/courses/lives"
import { createCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { outcomesByYear } from "@/lib/statistics/outcomes"
import { freshDatabase } from "@/lib/testing/database"

describe("outcomesByYear", () => {
  freshDatabase("seeded")

  it("tells of the starting data: held, and announced without a result", async () => {
    // by hand from the data: 47 counted courses, and four announcements of the past
    const { all, years } = await outcomesByYear({}, "year")
    expect(all).toEqual({ held: 47, postponed: 0, canceled: 0, unheard: 4, ahead: 0 })
    expect(years.find(({ key }) => key === "2025")?.counts).toMatchObject({ held: 3, unheard: 1 })
    expect(years.reduce((sum, { counts }) => sum + counts.held, 0)).toBe(47)
  })

  it("tells a course that was moved once, where it stands now, one that fell away and one to come apart, and leaves stages and drafts aside", async () => {
    const program = await db.program.findUniqueOrThrow({ where: { slug: "japan-mongolia" }, select: { id: true } })
    const make = (more: Record<string, unknown>, publish = true) =>
      db.$transaction(async tx => {
        const input = courseSchema.parse({ title: { en: "Trial" }, program: "japan-mongolia", field: "other", ...more })
        const course = await createCourse(system, tx, input)
        return publish ? publishCourse(system, tx, course) : course
      })
    const filter = { program: { id: program.id, slug: "japan-mongolia" } }
    const before = (await outcomesByYear(filter, "year")).all
    const moved = await make({ life: "planned", startsOn: "2031-05-01", endsOn: "2031-05-09" })
    const taken = await make({ life: "planned", startsOn: "2031-08-01", endsOn: "2031-08-09" })
    const gone = await make({ life: "planned", startsOn: "2031-06-01" })
    await make({ life: "planned", startsOn: "2031-07" }, false)
    await make({ life: "held", startsOn: "2016-07-01", kind: "exercise" })
    await db.$transaction(async tx => {
      await postponeCourse(system, tx, { ...moved, input: { to: taken.slug, reason: {} } })
      await cancelCourse(system, tx, { ...gone, input: { reason: { en: "Flood" } } })
    })
    const { all, years } = await outcomesByYear(filter, "fiscalYear")
    expect(all).toEqual({
      ...before,
      canceled: before.canceled + 1,
      ahead: before.ahead + 1,
    })
    expect(years.find(({ key }) => key === "2031")?.counts).toEqual({
      held: 0,
      postponed: 0,
      canceled: 1,
      unheard: 0,
      ahead: 1,
    })
  })
})
