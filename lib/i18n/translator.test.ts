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

  it("keeps a placeholder that has no value, for an element to take its place", () => {
    expect(translator("en")("nav.range", { from: 1, to: 20 })).toBe("1–20 of {total}")
  })
})
