import { describe, expect, it } from "vitest"
import { changesByYear, shareOf } from "@/lib/statistics/comparisons"
import { noCourse, type Figure } from "@/lib/statistics/figure"

const figure = (value: number | null, more: Partial<Figure> = {}): Figure => ({
  ...noCourse,
  value,
  courses: 1,
  coursesWithoutNumber: value === null ? 1 : 0,
  ...more,
})
const row = (key: string, value: number | null, more: Partial<Figure> = {}) => ({ key, ...figure(value, more) })

describe("changesByYear", () => {
  it("is the difference to the year before, also from a year without a course", () => {
    const changes = changesByYear("year", [
      row("2019", 29),
      { key: "2020", ...noCourse },
      row("2021", 47),
      row("2022", 30),
    ])
    expect([...changes]).toEqual([
      ["2019", null],
      ["2020", -29],
      ["2021", 47],
      ["2022", -17],
    ])
  })

  it("is not told where a number of either year is missing or inexact", () => {
    const changes = changesByYear("year", [
      row("2021", 47),
      row("2022", 5, { courses: 2, coursesWithoutNumber: 1 }),
      row("2023", null),
      row("2024", 272),
      row("2025", 30, { approximate: true }),
    ])
    expect([...changes.values()]).toEqual([null, null, null, null, null])
  })

  it("is for years only, and not for the unknown one", () => {
    expect(changesByYear("field", [row("medical", 3)]).size).toBe(0)
    expect([...changesByYear("year", [row("2024", 1), row("unknown", 9)]).keys()]).toEqual(["2024"])
  })
})

describe("shareOf", () => {
  it("is a part of the whole", () => {
    expect(shareOf(figure(113), figure(452), true)).toBe(0.25)
  })

  it("is not told where the rows add up to more, where a number is missing, and of nothing", () => {
    expect(shareOf(figure(113), figure(452), false)).toBeNull()
    expect(shareOf(figure(null), figure(452), true)).toBeNull()
    expect(shareOf(figure(0), figure(0), true)).toBeNull()
  })
})
