import { describe, expect, it } from "vitest"
import {
  compareText,
  countryName,
  dayOf,
  formatDay,
  formatFiscalYear,
  formatMoment,
  formatNumber,
  formatPeriod,
  listOf,
} from "@/lib/i18n/format"

describe("formatPeriod", () => {
  it.each([
    ["2025-08-20", "2025-09-17", "20 Aug – 17 Sep 2025", "2025年8月20日～9月17日", "2025.08.20–09.17"],
    ["2024-05-15", "2024-05-21", "15–21 May 2024", "2024年5月15日～21日", "2024.05.15–05.21"],
    ["2012-10-17", "2012-10-17", "17 Oct 2012", "2012年10月17日", "2012.10.17"],
    ["2024-12-17", "2025-02-03", "17 Dec 2024 – 3 Feb 2025", "2024年12月17日～2025年2月3日", "2024.12.17–2025.02.03"],
    ["2023-04", "2023-04", "Apr 2023", "2023年4月", "2023.04"],
    ["2023-04", "2023-06", "Apr – Jun 2023", "2023年4月～6月", "2023.04–06"],
    ["2014", null, "2014", "2014年", "2014"],
    ["2019", "2020", "2019–2020", "2019年～2020年", "2019–2020"],
    ["2019-08-19?", "2019-09-14", "19 Aug – 14 Sep 2019", "2019年8月19日～9月14日", "2019.08.19–09.14"],
    ["2025-08-20", "2025-09", "20 Aug – Sep 2025", "2025年8月20日～9月", "2025.08.20–09"],
    ["2025-08-20", "2025", "20 Aug 2025 – 2025", "2025年8月20日～2025年", "2025.08.20–2025"],
    [
      "XXXX-09-24",
      "XXXX-10-08",
      "24 Sep – 8 Oct, year not known",
      "9月24日～10月8日（年不明）",
      "09.24–10.08, он нь мэдэгдэхгүй",
    ],
    [null, "2025-09-17", "until 17 Sep 2025", "～2025年9月17日", "2025.09.17 хүртэл"],
    [null, null, "date not known", "日付不明", "огноо мэдэгдэхгүй"],
  ])("writes %s to %s", (start, end, en, ja, mn) => {
    expect(formatPeriod("en", start, end)).toBe(en)
    expect(formatPeriod("ja", start, end)).toBe(ja)
    expect(formatPeriod("mn", start, end)).toBe(mn)
  })

  it("writes a long form with weekdays", () => {
    const [start, end] = ["2024-05-13", "2024-06-04"]
    expect(formatPeriod("en", start, end, "weekday")).toBe("Monday 13 May – Tuesday 4 June 2024")
    expect(formatPeriod("ja", start, end, "weekday")).toBe("2024年5月13日（月）～6月4日（火）")
    expect(formatPeriod("mn", start, end, "weekday")).toBe(
      "2024 оны 5 дугаар сарын 13 (даваа) – 6 дугаар сарын 4 (мягмар)",
    )
  })

  it("keeps both weekdays in one month", () => {
    expect(formatPeriod("en", "2024-05-13", "2024-05-17", "weekday")).toBe("Monday 13 May – Friday 17 May 2024")
    expect(formatPeriod("ja", "2024-05-13", "2024-05-17", "weekday")).toBe("2024年5月13日（月）～17日（金）")
  })
})

describe("formatDay", () => {
  it("writes a long day", () => {
    expect(formatDay("en", "2025-12-31", "long")).toBe("31 December 2025")
    expect(formatDay("ja", "2025-12-31", "long")).toBe("2025年12月31日")
    expect(formatDay("mn", "2025-12-31", "long")).toBe("2025 оны 12 дугаар сарын 31")
  })

  it("lets the vowels of a Mongolian ordinal follow its number", () => {
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    const front = months.filter(month =>
      formatDay("mn", `2025-${String(month).padStart(2, "0")}`, "long").includes("дүгээр"),
    )
    expect(front).toEqual([1, 4, 9, 11])
    expect(formatDay("mn", "2025-09", "long")).toBe("2025 оны 9 дүгээр сар")
    expect(formatDay("mn", "2025", "long")).toBe("2025 он")
  })
})

describe("moments", () => {
  const moment = new Date("2025-12-31T17:30:00Z")

  it("fall on the day of the time zone they are given", () => {
    expect(dayOf(moment, "Asia/Ulaanbaatar")).toBe("2026-01-01")
    expect(dayOf(moment, "Europe/London")).toBe("2025-12-31")
  })

  it("are told in that time zone", () => {
    expect(formatMoment("en", moment, "Asia/Ulaanbaatar")).toBe("1 Jan 2026, 01:30")
    expect(formatMoment("ja", moment, "Asia/Ulaanbaatar")).toBe("2026年1月1日 01:30")
    expect(formatMoment("mn", moment, "Asia/Ulaanbaatar")).toBe("2026.01.01, 01:30")
  })
})

describe("names and numbers", () => {
  it("knows countries in three languages, and ASEAN", () => {
    expect(countryName("ja", "TL")).toBe("東ティモール")
    expect(countryName("mn", "MN")).toBe("Монгол")
    expect(countryName("mn", "ASEAN")).toBe("АСЕАН")
    expect(countryName("en", "??")).toBe("??")
  })

  it("writes numbers, lists and fiscal years", () => {
    expect(formatNumber("en", 1234)).toBe("1,234")
    expect(listOf("ja", ["測量", "排水"])).toBe("測量、排水")
    expect(formatFiscalYear("ja", 2024)).toBe("2024年度")
  })

  it("sorts the Mongolian letters in their own order", () => {
    expect(["Өмнөговь", "Архангай", "Увс", "Орхон"].sort(compareText("mn"))).toEqual([
      "Архангай",
      "Орхон",
      "Өмнөговь",
      "Увс",
    ])
  })
})
