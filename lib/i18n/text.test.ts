import { describe, expect, it } from "vitest"
import { pickText } from "@/lib/i18n/text"

describe("pickText", () => {
  it("takes the language asked for", () => {
    expect(pickText({ en: "Bridges", ja: "橋梁" }, "ja")).toEqual({ value: "橋梁", locale: "ja" })
  })

  it("falls back and says to which language", () => {
    expect(pickText({ ja: "橋梁", mn: "гүүр" }, "en")).toEqual({ value: "橋梁", locale: "ja" })
  })

  it("takes a blank text for none", () => {
    expect(pickText({ en: "  ", mn: "гүүр" }, "en")).toEqual({ value: "гүүр", locale: "mn" })
    expect(pickText({}, "en")).toBeNull()
    expect(pickText(null, "en")).toBeNull()
  })
})
