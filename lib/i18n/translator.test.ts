import { describe, expect, it } from "vitest"
import { translator } from "@/lib/i18n/translator"

describe("translator", () => {
  it("chooses the plural by the count", () => {
    const t = translator("en")
    expect(t("unit.courses", { count: 1 })).toBe("1 course")
    expect(t("unit.courses", { count: 16 })).toBe("16 courses")
    expect(translator("ja")("unit.courses", { count: 1 })).toBe("研修 1件")
  })

  it("writes numbers as the language does and leaves words as they are", () => {
    expect(translator("en")("unit.participations", { count: 1452 })).toBe("1,452 participations")
    expect(translator("en")("date.fiscal_year", { year: "2024" })).toBe("FY 2024")
  })

  it("lets a Mongolian suffix agree with the figure before it, on the same line", () => {
    const t = translator("mn")
    expect(t("nav.range", { from: 1, to: 3, total: 4 })).toBe("Нийт 4-\u2060өөс 1–3")
    expect(t("chart.as_of", { day: "2025.12.31" })).toBe("2025.12.31-\u2060ний байдлаар")
    expect(t("nav.page", { page: 7 })).toBe("7-\u2060р хуудас")
  })

  it("does not set the same quotation marks inside each other", () => {
    const title = "«Зам-2023»: шороон зам"
    expect(translator("mn")("course.copy_title", { name: title })).toContain("«„Зам-2023“: шороон зам»")
  })

  it("keeps a placeholder that has no value, for an element to take its place", () => {
    expect(translator("en")("nav.range", { from: 1, to: 20 })).toBe("1–20 of {total}")
  })
})
