import { describe, expect, it } from "vitest"
import { agreeing } from "@/lib/i18n/mongolian"

describe("a Mongolian suffix after a figure", () => {
  it.each([
    ["26", "д", "д"],
    ["3", "д", "т"],
    ["12", "д", "т"],
    ["10", "д", "т"],
    ["1,000", "т", "д"],
    ["5", "аас", "аас"],
    ["4", "аас", "өөс"],
    ["47", "аас", "оос"],
    ["~746", "аас", "аас"],
    ["0", "аас", "ээс"],
    ["2025 оны 12 дугаар сарын 31", "ны", "ний"],
    ["2025 оны 12 дугаар сарын 30", "ний", "ны"],
    ["2025 оны 8 дугаар сарын 20", "ний", "ны"],
    ["2025 оны 8 дугаар сарын 24", "ны", "ний"],
    ["2025.11.09", "ны", "ний"],
  ])("after %s, %s is %s", (value, suffix, right) => expect(agreeing(value, suffix)).toBe(right))

  it("is left alone after a word, and where it is no case", () => {
    expect(agreeing("АСЕАН", "д")).toBe("д")
    expect(agreeing("7", "р")).toBe("р")
  })
})
