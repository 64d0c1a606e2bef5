import { describe, expect, it } from "vitest"
import { dayOrderOf, readTypedDate } from "@/lib/dates/typed-date"

const read = (text: string) => {
  const date = readTypedDate(text, null)
  return date.ok ? date.value : date.problem
}

describe("readTypedDate", () => {
  it.each([
    ["2025-08-20", "2025-08-20"],
    ["2025.08.20", "2025-08-20"],
    ["2025/8/2", "2025-08-02"],
    ["２０２５．０８．２０", "2025-08-20"],
    ["2025-08-20T00:00:00", "2025-08-20"],
    ["2025-08", "2025-08"],
    ["2025.8", "2025-08"],
    ["2025", "2025"],
    ["2019-08-19?", "2019-08-19?"],
    ["XXXX-09-24", "XXXX-09-24"],
    ["2025年8月20日", "2025-08-20"],
    ["2025年8月", "2025-08"],
    ["令和7年8月20日", "2025-08-20"],
    ["令和元年5月1日", "2019-05-01"],
    ["令和7年", "2025"],
    ["平成31年4月", "2019-04"],
    ["R7.8.20", "2025-08-20"],
    ["H26.2.5", "2014-02-05"],
    ["2025 оны 8 сарын 20", "2025-08-20"],
    ["2025 оны 8-р сарын 20-ны өдөр", "2025-08-20"],
    ["20 Aug 2025", "2025-08-20"],
    ["August 20, 2025", "2025-08-20"],
    ["Aug 2025", "2025-08"],
    ["20/08/2025", "2025-08-20"],
    ["08/20/2025", "2025-08-20"],
    ["5/5/2025", "2025-05-05"],
    ["45889", "2025-08-20"],
    ["", null],
  ])("reads %j as %j", (text, date) => {
    expect(read(text)).toBe(date)
  })

  it.each(["2025-02-30", "32/08/2025", "令和0年", "soon", "13", "2025-13"])("does not read %j", text => {
    expect(read(text)).toBe("unreadable")
  })

  it("asks for the order where it decides", () => {
    expect(read("08/09/2025")).toBe("order")
    expect(readTypedDate("08/09/2025", "day-first")).toEqual({ ok: true, value: "2025-09-08" })
    expect(readTypedDate("08/09/2025", "month-first")).toEqual({ ok: true, value: "2025-08-09" })
  })
})

describe("dayOrderOf", () => {
  it("settles the order by the dates that leave no doubt", () => {
    expect(dayOrderOf(["01/02/2025", "20/08/2025"])).toBe("day-first")
    expect(dayOrderOf(["01/02/2025", "08/20/2025"])).toBe("month-first")
  })

  it("settles nothing where none decides or two contradict", () => {
    expect(dayOrderOf(["01/02/2025", "2025-08-20"])).toBeNull()
    expect(dayOrderOf(["20/08/2025", "08/20/2025"])).toBeNull()
  })
})
