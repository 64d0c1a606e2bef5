import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  boundsOf,
  calendarYear,
  earliestDay,
  endsBeforeStart,
  fiscalYear,
  inclusiveDays,
  isPartialDate,
  latestDay,
  parsePartialDate,
  writePartialDate,
} from "@/lib/dates/partial-date"

describe("parsePartialDate", () => {
  it.each(["2025-08-20", "2025-08", "2025", "XXXX-09-24", "2019-08-19?", "2024-02-29", "XXXX-02-29", "2014?"])(
    "reads %s",
    text => expect(isPartialDate(text)).toBe(true),
  )

  it.each([
    "",
    "?",
    "25",
    "2025-8-2",
    "2025-13",
    "2025-00",
    "2025-02-29",
    "2025-04-31",
    "XXXX",
    "XXXX-09",
    "XXXX-02-30",
    "2025-08-20T00:00",
    "0999",
    "2025-08-XX",
    " 2025",
    "20250820",
    "2025-08-20??",
  ])("does not read %j", text => expect(parsePartialDate(text)).toBeNull())

  it("gives the parts", () => {
    expect(parsePartialDate("XXXX-09-24?")).toEqual({ year: null, month: 9, day: 24, inferred: true })
    expect(parsePartialDate("2023-04")).toEqual({ year: 2023, month: 4, day: null, inferred: false })
  })
})

describe("bounds", () => {
  it.each([
    ["2025-08-20", "2025-08-20", "2025-08-20"],
    ["2023-04", "2023-04-01", "2023-04-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2100-02", "2100-02-01", "2100-02-28"],
    ["2014", "2014-01-01", "2014-12-31"],
    ["2019-08-19?", "2019-08-19", "2019-08-19"],
    ["XXXX-09-24", null, null],
  ])("of %s are %s and %s", (text, earliest, latest) => {
    expect(earliestDay(text)).toBe(earliest)
    expect(latestDay(text)).toBe(latest)
  })

  it("span a period, and stand in for an end that is missing", () => {
    expect(boundsOf("2023-04", "2023-06-23")).toEqual({ earliest: "2023-04-01", latest: "2023-06-23" })
    expect(boundsOf("2014", null)).toEqual({ earliest: "2014-01-01", latest: "2014-12-31" })
    expect(boundsOf(null, null)).toEqual({ earliest: null, latest: null })
  })
})

describe("endsBeforeStart", () => {
  it.each([
    ["2025-11-10", "2025-10-14", true],
    ["2025-11-10", "2025-11-10", false],
    ["2025-11-10", "2025-11", false],
    ["2025-11-10", "2025-10", true],
    ["2025", "2025-03", false],
    ["2025", "2024", true],
    ["XXXX-12-20", "XXXX-01-05", false],
    ["2025-11-10", "XXXX-01-05", false],
    ["2025-11-10", null, false],
  ])("from %s to %s: %s", (start, end, before) => expect(endsBeforeStart(start, end)).toBe(before))
})

describe("inclusiveDays", () => {
  it.each([
    ["2024-05-13", "2024-06-04", 23],
    ["2019-08-19?", "2019-09-14", 27],
    ["2012-10-17", "2012-10-17", 1],
    ["2024-02-28", "2024-03-01", 3],
    ["2023-02-28", "2023-03-01", 2],
    ["2024-12-17", "2025-02-03", 49],
    ["2023-04", "2023-04", null],
    ["XXXX-09-24", "XXXX-10-08", null],
    ["2024-05-13", null, null],
    ["2024-05-13", "2024-05-12", null],
  ])("from %s to %s: %s", (start, end, days) => expect(inclusiveDays(start, end)).toBe(days))
})

describe("years", () => {
  it.each([
    ["2015-02-23", 2015, 2014],
    ["2015-03-31", 2015, 2014],
    ["2015-04-01", 2015, 2015],
    ["2023-04", 2023, 2023],
    ["2023-03", 2023, 2022],
    ["2014", 2014, null],
    ["XXXX-09-24", null, null],
    [null, null, null],
  ])("of %s are %s and, fiscal, %s", (text, year, fiscal) => {
    expect(calendarYear(text)).toBe(year)
    expect(fiscalYear(text)).toBe(fiscal)
  })
})

describe("any day", () => {
  const day = fc
    .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))

  it("is written as it was read", () => {
    fc.assert(
      fc.property(day, fc.boolean(), fc.constantFrom(4, 7, 10), (text, inferred, length) => {
        const partial = text.slice(0, length) + (inferred ? "?" : "")
        const parsed = parsePartialDate(partial)
        expect(parsed && writePartialDate(parsed)).toBe(partial)
      }),
    )
  })

  it("lies within the bounds of its month and year", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (text, length) => {
        const partial = text.slice(0, length)
        expect(earliestDay(partial)! <= text && text <= latestDay(partial)!).toBe(true)
      }),
    )
  })

  it("is as many days from another whichever way they are split", () => {
    fc.assert(
      fc.property(day, day, day, (...days) => {
        const [a, b, c] = days.sort() as [string, string, string]
        expect(inclusiveDays(a, b)! + inclusiveDays(b, c)! - 1).toBe(inclusiveDays(a, c))
      }),
    )
  })

  it("belongs to the fiscal year that its month says", () => {
    fc.assert(
      fc.property(day, text => {
        const [year, month] = text.split("-").map(Number) as [number, number]
        expect(fiscalYear(text)).toBe(month >= 4 ? year : year - 1)
      }),
    )
  })
})
