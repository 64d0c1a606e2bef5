import { beforeAll, describe, expect, it } from "vitest"
import { getPublicCourse, listPublicCourses } from "@/lib/courses/public-queries"
import { boundsOf, earliestDay, latestDay } from "@/lib/dates/partial-date"
import { db } from "@/lib/db"
import type { CourseFilter } from "@/lib/filters/course-filter"
import type { Prisma } from "@/lib/generated/prisma/client"
import { statistics } from "@/lib/statistics/statistics"
import type { Breakdown, Measure } from "@/lib/statistics/words"
import { freshDatabase } from "@/lib/testing/database"

/* The rules of counting one by one, each in a program of its own. */

freshDatabase()

type Person = { role?: string; attended?: boolean }
type Given = Partial<Prisma.CourseUncheckedCreateInput> & {
  dates?: [string | null, string | null]
  trainees?: number
  precision?: "exact" | "about" | "at_least"
  instructors?: number
  named?: Person[]
}

let made = 0

async function program(name: string, parentId?: string, more: Partial<Prisma.ProgramUncheckedCreateInput> = {}) {
  const slug = `${name}-${++made}`
  return db.program.create({
    data: { slug, names: { en: slug }, ...(parentId && { parentId }), ...more },
    select: { id: true, slug: true },
  })
}

async function course(programId: string, given: Given = {}) {
  const {
    dates = ["2024-05-01", "2024-05-10"],
    trainees,
    precision = "exact",
    instructors,
    named = [],
    ...more
  } = given
  const [startsOn, endsOn] = dates
  const day = (text: string | null) => (text === null ? null : new Date(text))
  const slug = `course-${++made}`
  const { id } = await db.course.create({
    data: {
      slug,
      programId,
      title: { en: slug },
      life: "held",
      publishedAt: new Date(),
      startsOn,
      endsOn,
      startEarliest: day(earliestDay(startsOn)),
      startLatest: day(latestDay(startsOn)),
      endEarliest: day(earliestDay(endsOn)),
      endLatest: day(boundsOf(startsOn, endsOn).latest),
      ...more,
    },
    select: { id: true },
  })
  const counts = [
    ...(trainees === undefined ? [] : [{ roleKey: "trainee", total: trainees, precision }]),
    ...(instructors === undefined ? [] : [{ roleKey: "instructor", total: instructors }]),
  ]
  for (const count of counts) await db.headCount.create({ data: { courseId: id, ...count } })
  for (const { role = "trainee", attended = true } of named) {
    const person = await db.person.create({ data: {}, select: { id: true } })
    await db.participation.create({ data: { courseId: id, personId: person.id, roleKey: role, attended } })
  }
  return { id, slug }
}

const people = (count: number, person: Person = {}) => Array.from({ length: count }, () => person)

async function ask(measure: Measure, filter: CourseFilter, by: Breakdown[] = []) {
  return statistics({ measure, filter, by })
}

describe("what is counted", () => {
  it.each([
    ["a draft", { publishedAt: null }],
    ["a deleted course", { deletedAt: new Date() }],
    ["a planned course", { life: "planned" as const }],
    ["a canceled course", { life: "canceled" as const }],
    ["a postponed course", { life: "postponed" as const }],
    ["an exercise", { kind: "exercise" as const }],
    ["a needs survey", { kind: "needs_survey" as const }],
    ["a visit", { kind: "visit" as const }],
  ])("leaves out %s", async (_name, more) => {
    const own = await program("left-out")
    await course(own.id, { trainees: 7 })
    await course(own.id, { trainees: 100, ...more })
    expect(await ask("participations", { program: own })).toMatchObject({ total: 7, courses: 1 })
  })

  it("counts a seminar", async () => {
    const own = await program("seminar")
    await course(own.id, { kind: "seminar", trainees: 7 })
    expect(await ask("courses", { program: own })).toMatchObject({ total: 1, courses: 1, coursesWithoutNumber: 0 })
  })

  it("gives people and days of a stage to its course, and counts the stage as none", async () => {
    const own = await program("stages")
    const whole = await course(own.id, { trainees: 20, dates: ["2023-06-05", "2023-06-23"] })
    await course(own.id, {
      partOfId: whole.id,
      trainees: 8,
      dates: ["2023-04", "2023-04"],
      durationDays: 14,
      durationPrecision: "about",
    })
    await course(own.id, { partOfId: whole.id, dates: ["2023", null] })
    expect(await ask("courses", { program: own })).toMatchObject({ total: 1 })
    expect(await ask("participations", { program: own })).toMatchObject({ total: 28, courses: 1 })
    const days = await ask("days", { program: own }, ["year"])
    expect(days.rows).toEqual([
      {
        key: "2023",
        label: "2023",
        value: 33,
        courses: 1,
        coursesWithoutNumber: 0,
        approximate: true,
        withheld: false,
      },
    ])
  })

  it("takes nothing from a stage that is a draft, deleted or not held", async () => {
    const own = await program("no-stages")
    const whole = await course(own.id, { trainees: 20 })
    await course(own.id, { partOfId: whole.id, trainees: 1, publishedAt: null })
    await course(own.id, { partOfId: whole.id, trainees: 2, deletedAt: new Date() })
    await course(own.id, { partOfId: whole.id, trainees: 4, life: "planned" })
    expect(await ask("participations", { program: own })).toMatchObject({ total: 20 })
  })
})

describe("numbers", () => {
  it("are those of the head count; names add nothing to it", async () => {
    const own = await program("head-count")
    await course(own.id, { trainees: 12, named: people(30) })
    expect(await ask("participations", { program: own })).toMatchObject({ total: 12 })
  })

  it("come from the names where there is no head count, without those marked absent", async () => {
    const own = await program("names")
    await course(own.id, {
      named: [...people(6), ...people(3, { attended: false }), ...people(2, { role: "observer" })],
    })
    expect(await ask("participations", { program: own })).toMatchObject({ total: 6, coursesWithoutNumber: 0 })
    expect(await ask("instructors", { program: own })).toMatchObject({ total: null, coursesWithoutNumber: 1 })
  })

  it.each([1, 4])("are withheld where names alone make %i, as if none was known", async count => {
    const own = await program("withheld")
    await course(own.id, { trainees: 10, dates: ["2024-05-01", "2024-05-02"] })
    const few = await course(own.id, { named: people(count), dates: ["2025-05-01", "2025-05-02"] })
    const answer = await ask("participations", { program: own }, ["year"])
    expect(answer).toMatchObject({ total: 10, courses: 2, coursesWithoutNumber: 1 })
    expect(answer.rows.find(row => row.key === "2025")).toEqual({
      key: "2025",
      label: "2025",
      value: null,
      courses: 1,
      coursesWithoutNumber: 1,
      approximate: false,
      withheld: false,
    })
    const without = await listPublicCourses({ program: own, number: "none" }, 1, 10)
    expect(without.items.map(({ slug }) => slug)).toEqual([few.slug])
    const shown = await getPublicCourse(few.slug)
    expect(shown).toMatchObject({ participations: { value: null } })
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`"value":${count}\\b`))
  })

  it("are told where names alone make five", async () => {
    const own = await program("five")
    await course(own.id, { named: people(5) })
    expect(await ask("participations", { program: own })).toMatchObject({ total: 5, coursesWithoutNumber: 0 })
  })

  it("follow the threshold that is set", async () => {
    const own = await program("threshold")
    await course(own.id, { named: people(6) })
    await db.setting.update({ where: { key: "withholding.threshold" }, data: { value: 10 } })
    try {
      expect(await ask("participations", { program: own })).toMatchObject({ total: null, coursesWithoutNumber: 1 })
    } finally {
      await db.setting.update({ where: { key: "withholding.threshold" }, data: { value: 5 } })
    }
  })

  it("of a stage's few names are withheld too, and the course keeps its own", async () => {
    const own = await program("few-in-stage")
    const whole = await course(own.id, { trainees: 20 })
    await course(own.id, { partOfId: whole.id, named: people(3) })
    expect(await ask("participations", { program: own })).toMatchObject({ total: 20, coursesWithoutNumber: 0 })
  })

  it.each(["about", "at_least"] as const)("marked %s count as printed and are marked", async precision => {
    const own = await program("rough")
    await course(own.id, { trainees: 30, precision })
    const { total, rows } = await ask("participations", { program: own }, ["field"])
    expect(total).toBe(30)
    expect(rows[0]).toMatchObject({ key: "unknown", value: 30, approximate: true })
  })

  it("are null where none is known, and 0 only where nothing was held", async () => {
    const own = await program("nothing")
    const none = await program("none")
    await course(own.id)
    expect(await ask("participations", { program: own })).toMatchObject({ total: null, courses: 1 })
    expect(await ask("participations", { program: none })).toMatchObject({ total: 0, courses: 0 })
  })
})

describe("what is withheld", () => {
  it("looks in every public answer as if it was not known", async () => {
    const few = await program("few")
    const none = await program("no-number")
    await course(few.id, { named: people(3) })
    await course(none.id)
    for (const by of [[], ["year"], ["field"], ["year", "country"]] as Breakdown[][]) {
      const { asOf: _a, ...withheld } = await ask("participations", { program: few }, by)
      const { asOf: _b, ...unknown } = await ask("participations", { program: none }, by)
      expect(withheld).toEqual(unknown)
    }
    const [of, other] = await Promise.all([few, none].map(own => listPublicCourses({ program: own }, 1, 1)))
    expect(of?.items[0]?.participations).toEqual(other?.items[0]?.participations)
  })
})

describe("days", () => {
  it.each([
    ["both ends counted", ["2024-02-28", "2024-03-01"], null, 3],
    ["over a year's end", ["2024-12-17", "2025-02-03"], null, 49],
    ["from an inferred start", ["2019-08-19?", "2019-09-14"], null, 27],
    ["from the duration where only months are known", ["2023-04", "2023-04"], 14, 14],
    ["not from a duration where both days are known", ["2024-05-01", "2024-05-10"], 99, 10],
    ["not known without either", ["2024", null], null, null],
    ["not known where the year is not", ["XXXX-09-24", "XXXX-10-08"], null, null],
  ] as const)("%s", async (_name, dates, durationDays, total) => {
    const own = await program("days")
    await course(own.id, { dates: [...dates], durationDays })
    expect(await ask("days", { program: own })).toMatchObject({ total })
  })
})

describe("years", () => {
  it.each([
    ["2024-03-31", "2024", "2023"],
    ["2024-04-01", "2024", "2024"],
    ["2024-04", "2024", "2024"],
    ["2024-03", "2024", "2023"],
    ["2024", "2024", "unknown"],
    ["XXXX-09-24", "unknown", "unknown"],
    [null, "unknown", "unknown"],
  ])("of a course that starts %s are %s and, fiscal, %s", async (start, year, fiscalYear) => {
    const own = await program("years")
    await course(own.id, { dates: [start, null] })
    expect((await ask("courses", { program: own }, ["year"])).rows.map(({ key }) => key)).toEqual([year])
    expect((await ask("courses", { program: own }, ["fiscalYear"])).rows.map(({ key }) => key)).toEqual([fiscalYear])
  })

  it("between the first and the last are rows without a course; what is not known is last", async () => {
    const own = await program("gap")
    await course(own.id, { dates: ["2020", null] })
    await course(own.id, { dates: ["2023", null] })
    await course(own.id, { dates: [null, null] })
    const { rows } = await ask("courses", { program: own }, ["year"])
    expect(rows.map(({ key, courses }) => [key, courses])).toEqual([
      ["2020", 1],
      ["2021", 0],
      ["2022", 0],
      ["2023", 1],
      ["unknown", 1],
    ])
  })

  it("stand with every key of the other breakdown", async () => {
    const own = await program("grid")
    await course(own.id, { dates: ["2020", null], field: "medical" })
    await course(own.id, { dates: ["2022", null], field: "engineering", trainees: 5 })
    const { rows } = await ask("participations", { program: own }, ["year", "field"])
    expect(rows.map(({ key, value, courses }) => [...key, value, courses])).toEqual([
      ["2020", "engineering", 0, 0],
      ["2020", "medical", null, 1],
      ["2021", "engineering", 0, 0],
      ["2021", "medical", 0, 0],
      ["2022", "engineering", 5, 1],
      ["2022", "medical", 0, 0],
    ])
  })
})

describe("what a course takes over", () => {
  it("is field and countries of the nearest program that has them", async () => {
    const root = await program("root", undefined, { field: "medical", partnerCountries: ["MN"] })
    const child = await program("child", root.id)
    await course(child.id)
    await course(child.id, { field: "other", countries: ["ASEAN", "LA"] })
    const fields = await ask("courses", { program: root }, ["field"])
    expect(fields.rows.map(({ key }) => key)).toEqual(["medical", "other"])
    const countries = await ask("courses", { program: root }, ["country"])
    expect(countries).toMatchObject({ additive: false, total: 2 })
    expect(countries.rows.map(({ key, label, value }) => [key, label, value])).toEqual([
      ["ASEAN", "ASEAN", 1],
      ["LA", "Laos", 1],
      ["MN", "Mongolia", 1],
    ])
    expect(await ask("courses", { program: root, country: "ASEAN" })).toMatchObject({ total: 1 })
  })
})

describe("by program", () => {
  it("answers the children of the filtered program, itself for what lies in it, else the roots", async () => {
    const root = await program("tree")
    const child = await program("branch", root.id)
    const leaf = await program("leaf", child.id)
    await course(leaf.id)
    await course(leaf.id)
    await course(root.id)
    const below = await ask("courses", { program: root }, ["program"])
    expect(below.rows.map(({ key, value }) => [key, value])).toEqual([
      [child.slug, 2],
      [root.slug, 1],
    ])
    const roots = await ask("courses", {}, ["program"])
    expect(roots.rows.find(({ key }) => key === root.slug)).toMatchObject({ value: 3 })
    expect(roots.rows.some(({ key }) => key === leaf.slug)).toBe(false)
  })
})

describe("by topic", () => {
  let own: { id: string; slug: string }
  beforeAll(async () => {
    own = await program("topics")
    const topics = []
    for (const slug of ["roads", "bridges", "gone"])
      topics.push(
        await db.topic.create({
          data: { slug, names: { en: slug }, field: "engineering", ...(slug === "gone" && { deletedAt: new Date() }) },
          select: { id: true },
        }),
      )
    const [roads, bridges, gone] = topics.map(({ id }) => ({ topicId: id }))
    const both = await course(own.id, { trainees: 10 })
    const one = await course(own.id, { trainees: 5 })
    await db.courseTopic.createMany({
      data: [
        { courseId: both.id, ...roads! },
        { courseId: both.id, ...bridges! },
        { courseId: one.id, ...roads! },
      ],
    })
    const third = await course(own.id, { trainees: 1 })
    await db.courseTopic.create({ data: { courseId: third.id, ...gone! } })
  })

  it("counts a course in each of its topics, and the total once", async () => {
    const answer = await ask("participations", { program: own }, ["topic"])
    expect(answer).toMatchObject({ additive: false, total: 16, courses: 3 })
    expect(answer.rows.map(({ key, value }) => [key, value])).toEqual([
      ["roads", 15],
      ["bridges", 10],
      ["unknown", 1],
    ])
  })

  it("filters by what is not known", async () => {
    expect(await ask("participations", { program: own, topic: "unknown" })).toMatchObject({ total: 1 })
  })
})
