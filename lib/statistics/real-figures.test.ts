import { describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import { readCourseFilter, statisticsFilterNames } from "@/lib/filters/course-filter"
import { programFigures } from "@/lib/statistics/program-figures"
import { statistics } from "@/lib/statistics/statistics"
import type { Breakdown, Measure } from "@/lib/statistics/words"
import { compareFigures } from "@/lib/testing/compare-figures"
import { freshDatabase } from "@/lib/testing/database"

/* The starting data against numbers added up by hand from its list of activities. */

freshDatabase("seeded")

async function ask(measure: Measure, query: Record<string, string> = {}, by: Breakdown[] = []) {
  const { filter, problems } = await readCourseFilter(query, statisticsFilterNames)
  expect(problems).toEqual([])
  return statistics({ measure, by, filter })
}

type Row = [key: string, courses: number, withoutNumber: number, value: number | null]

async function rowsOf(measure: Measure, query: Record<string, string>, by: Breakdown): Promise<Row[]> {
  const { rows } = await ask(measure, query, [by])
  return rows.map(row => [String(row.key), row.courses, row.coursesWithoutNumber, row.value])
}

const mongolia = { program: "japan-mongolia" }

describe("the Japan–Mongolia program", () => {
  it("has 16 courses: 13 engineering, 3 medical", async () => {
    expect(await ask("courses", mongolia)).toMatchObject({ total: 16, courses: 16, coursesWithoutNumber: 0 })
    expect(await rowsOf("courses", mongolia, "field")).toEqual([
      ["engineering", 13, 0, 13],
      ["medical", 3, 0, 3],
    ])
  })

  it("has 452 participations in 10 of them: engineering 220, medical 232", async () => {
    const answer = await ask("participations", mongolia, ["field"])
    expect(answer).toMatchObject({ total: 452, courses: 16, coursesWithoutNumber: 6, additive: true })
    expect(await rowsOf("participations", mongolia, "field")).toEqual([
      ["engineering", 13, 5, 220],
      ["medical", 3, 1, 232],
    ])
  })

  it("has 99 instructors in 9 of them", async () => {
    expect(await ask("instructors", mongolia)).toMatchObject({ total: 99, courses: 16, coursesWithoutNumber: 7 })
  })

  it("has them in these years", async () => {
    expect(await rowsOf("participations", mongolia, "year")).toEqual([
      ["2012", 1, 1, null],
      ["2013", 0, 0, 0],
      ["2014", 1, 1, null],
      ["2015", 2, 0, 27],
      ["2016", 2, 0, 30],
      ["2017", 1, 1, null],
      ["2018", 1, 1, null],
      ["2019", 1, 0, 29],
      ["2020", 0, 0, 0],
      ["2021", 1, 0, 47],
      ["2022", 2, 1, 5],
      ["2023", 1, 1, null],
      ["2024", 2, 0, 272],
      ["2025", 1, 0, 42],
    ])
  })

  it("has them in these fiscal years; of four courses only the year is known", async () => {
    expect(await rowsOf("participations", mongolia, "fiscalYear")).toEqual([
      ["2012", 1, 1, null],
      ["2013", 0, 0, 0],
      ["2014", 1, 0, 5],
      ["2015", 2, 0, 30],
      ["2016", 1, 0, 22],
      ["2017", 0, 0, 0],
      ["2018", 0, 0, 0],
      ["2019", 1, 0, 29],
      ["2020", 0, 0, 0],
      ["2021", 1, 0, 47],
      ["2022", 1, 0, 5],
      ["2023", 1, 1, null],
      ["2024", 2, 0, 272],
      ["2025", 1, 0, 42],
      ["unknown", 4, 4, null],
    ])
  })

  it("has its engineering courses in four phases", async () => {
    expect(await rowsOf("participations", { program: "japan-mongolia-engineering" }, "program")).toEqual([
      ["japan-mongolia-engineering-3", 4, 2, 92],
      ["japan-mongolia-engineering-1", 5, 1, 57],
      ["japan-mongolia-engineering-4", 1, 0, 42],
      ["japan-mongolia-engineering-2", 3, 2, 29],
    ])
  })

  it("counts the days of a stage with its course, and the stage as none", async () => {
    const days = await ask("days", { ...mongolia, year: "2023" }, ["year"])
    expect(days.rows).toMatchObject([{ key: "2023", value: 33, courses: 1, approximate: true }])
    const other = await ask("days", { ...mongolia, year: "2019" }, ["year"])
    expect(other.rows).toMatchObject([{ key: "2019", value: 27, courses: 1, approximate: false }])
  })

  it("has these headline figures", async () => {
    const program = await db.program.findUniqueOrThrow({
      where: { slug: "japan-mongolia" },
      select: { id: true, slug: true },
    })
    expect(await programFigures(program)).toMatchObject({
      firstYear: 2012,
      lastYear: 2025,
      years: 14,
      yearsWithCourse: 12,
      courses: 16,
      coursesWithoutYear: 0,
      countryKeys: ["MN"],
      participations: { value: 452, coursesWithoutNumber: 6 },
      instructors: { value: 99, coursesWithoutNumber: 7 },
    })
  })
})

describe("all programs", () => {
  it("have 47 courses, 746 participations in 26 of them, 290 instructors", async () => {
    expect(await ask("courses")).toMatchObject({ total: 47 })
    expect(await ask("participations")).toMatchObject({ total: 746, courses: 47, coursesWithoutNumber: 21 })
    expect(await ask("instructors")).toMatchObject({ total: 290, courses: 47, coursesWithoutNumber: 19 })
  })

  it("have 393 in engineering, 306 in medicine, 47 in others, 30 of them about", async () => {
    const { rows } = await ask("participations", {}, ["field"])
    expect(rows.map(row => [row.key, row.value, row.approximate])).toEqual([
      ["engineering", 393, true],
      ["medical", 306, false],
      ["other", 47, false],
    ])
    const cambodia = await ask("participations", { program: "japan-cambodia" }, ["year"])
    expect(cambodia.rows.filter(row => row.approximate).map(row => [row.key, row.value])).toEqual([["2024", 30]])
  })

  it("have them in these years; of one course no year is known", async () => {
    expect(await rowsOf("participations", {}, "year")).toEqual([
      ["2012", 1, 1, null],
      ["2013", 1, 1, null],
      ["2014", 1, 1, null],
      ["2015", 4, 1, 59],
      ["2016", 2, 0, 30],
      ["2017", 2, 1, 10],
      ["2018", 5, 2, 52],
      ["2019", 5, 2, 95],
      ["2020", 2, 0, 43],
      ["2021", 3, 1, 52],
      ["2022", 8, 7, 5],
      ["2023", 3, 3, null],
      ["2024", 6, 1, 318],
      ["2025", 3, 0, 63],
      ["unknown", 1, 0, 19],
    ])
  })

  it("have them in these fiscal years", async () => {
    expect(await rowsOf("participations", {}, "fiscalYear")).toEqual([
      ["2012", 1, 1, null],
      ["2013", 1, 1, null],
      ["2014", 1, 0, 5],
      ["2015", 4, 1, 62],
      ["2016", 1, 0, 22],
      ["2017", 1, 0, 10],
      ["2018", 6, 2, 57],
      ["2019", 5, 1, 133],
      ["2020", 1, 0, 5],
      ["2021", 2, 1, 47],
      ["2022", 7, 6, 5],
      ["2023", 3, 3, null],
      ["2024", 7, 1, 326],
      ["2025", 2, 0, 55],
      ["unknown", 5, 4, 19],
    ])
  })

  it("have these instructors by year", async () => {
    const rows = await rowsOf("instructors", {}, "year")
    expect(rows.map(([key, , , value]) => [key, value])).toEqual([
      ["2012", 3],
      ["2013", 11],
      ["2014", null],
      ["2015", 29],
      ["2016", 20],
      ["2017", 11],
      ["2018", 38],
      ["2019", 20],
      ["2020", null],
      ["2021", 34],
      ["2022", 24],
      ["2023", 25],
      ["2024", 46],
      ["2025", 29],
      ["unknown", null],
    ])
  })

  it("have participations by country, ASEAN among them", async () => {
    const answer = await ask("participations", {}, ["country"])
    expect(answer.additive).toBe(false)
    expect(answer.rows.map(row => [row.key, row.value, row.courses])).toEqual([
      ["MN", 452, 16],
      ["LA", 101, 5],
      ["KH", 82, 5],
      ["DJ", 27, 4],
      ["ASEAN", 22, 2],
      ["VN", 20, 4],
      ["KZ", 13, 1],
      ["TO", 12, 1],
      ["SB", 8, 1],
      ["TL", 5, 6],
      ["PG", 4, 1],
      ["ID", null, 1],
    ])
    expect(await ask("participations", { country: "ASEAN" })).toMatchObject({ total: 22, courses: 2 })
  })

  it("add up to the total in both margins of two breakdowns", async () => {
    const { rows, total, courses } = await ask("participations", {}, ["year", "field"])
    expect(rows.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(total)
    expect(rows.reduce((sum, row) => sum + row.courses, 0)).toBe(courses)
    expect(rows.filter(row => row.key[0] !== "unknown")).toHaveLength(14 * 3)
  })

  it.each([
    ["fiscalYear", "2012", 1],
    ["number", "none", 21],
    ["mode", "unknown", 3],
    ["kind", "seminar", 3],
    ["kind", "exercise", 0],
    ["q", "hitachinaka", 1],
  ])("filtered by %s=%s are %i courses", async (name, value, total) => {
    expect(await ask("courses", { [name]: value })).toMatchObject({ total })
  })
})

describe("every figure", () => {
  it("is what the bare tables say", { timeout: 60_000 }, async () => {
    expect(await compareFigures("the starting data")).toBeGreaterThan(1000)
  })
})
