import { describe, expect, it } from "vitest"
import { fromDateParts, toDateParts } from "@/lib/dates/date-parts"

const parts = (day: string, month: string, year: string, inferred = false) => ({ day, month, year, inferred })

describe("fromDateParts", () => {
  it.each([
    [parts("20", "8", "2025"), "2025-08-20"],
    [parts("", "8", "2025"), "2025-08"],
    [parts("", "", "2025"), "2025"],
    [parts("24", "9", ""), "XXXX-09-24"],
    [parts("19", "08", "2019", true), "2019-08-19?"],
    [parts("２０", "８", "２０２５"), "2025-08-20"],
    [parts("", " ", "", true), null],
  ])("reads %j as %s", (typed, value) => expect(fromDateParts(typed)).toEqual({ ok: true, value }))

  it.each([
    [parts("20", "", "2025"), "date.month_required"],
    [parts("", "8", ""), "date.year_required"],
    [parts("x", "8", "2025"), "date.day_digits"],
    [parts("1", "13", "2025"), "date.month_digits"],
    [parts("1", "1", "25"), "date.year_digits"],
    [parts("29", "2", "2025"), "date.no_such_day"],
    [parts("0", "2", "2025"), "date.no_such_day"],
  ])("says what to do about %j", (typed, problem) => expect(fromDateParts(typed)).toMatchObject({ ok: false, problem }))
})

describe("toDateParts", () => {
  it.each(["2025-08-20", "2025-08", "2025", "XXXX-09-24", "2019-08-19?"])("gives %s back", text =>
    expect(fromDateParts(toDateParts(text))).toEqual({ ok: true, value: text }),
  )
})
