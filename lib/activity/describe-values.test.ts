import { describe, expect, it } from "vitest"
import { describeChanges } from "@/lib/activity/describe"
import type { Change } from "@/lib/activity/events"
import type { NameBook } from "@/lib/activity/names"
import type { Locale } from "@/lib/i18n/locale"

const names: NameBook = {
  program: new Map([["japan-mongolia", "Japan–Mongolia"]]),
  topic: new Map([["surveying", "surveying"]]),
  organization: new Map([["jgsdf", "Japan Ground Self-Defense Force"]]),
}

const told = (change: Change, locale: Locale = "en") => describeChanges(locale, "course", [change], names)

describe("a value in the activity log", () => {
  it("tells a text language by language, only those that changed", () => {
    expect(told({ field: "title", from: { en: "A", ja: "同" }, to: { en: "B", ja: "同", mn: "В" } })).toEqual([
      { field: "title.en", label: "Title (English)", values: { from: "A", to: "B" } },
      { field: "title.mn", label: "Title (Монгол)", values: { from: "blank", to: "В" } },
    ])
  })

  it("writes names for slugs, days as the language does, words by their names", () => {
    expect(told({ field: "program", from: null, to: "japan-mongolia" })[0]?.values?.to).toBe("Japan–Mongolia")
    expect(told({ field: "startsOn", from: "2025-08", to: "2025-08-20?" }, "ja")[0]?.values).toEqual({
      from: "2025年8月",
      to: "2025年8月20日 ?",
    })
    expect(told({ field: "mode", from: null, to: "dispatch" }, "mn")[0]?.values?.to).toBe("Багш томилон явуулах")
    expect(told({ field: "countries", from: [], to: ["MN", "ASEAN"] })[0]?.values).toEqual({
      from: "blank",
      to: "Mongolia and ASEAN",
    })
  })

  it("writes a row as a line", () => {
    const to = [
      {
        role: "instructor",
        total: 16,
        precision: "about",
        who: "1 MOD",
        organization: "jgsdf",
        parts: [
          { number: 15, precision: "exact", organization: null, branch: null, sex: null, rankBand: null, source: null },
        ],
      },
      { role: "trainee", total: 5, precision: "exact", who: null, organization: null, parts: [] },
    ]
    expect(told({ field: "headCounts", from: [], to })[0]?.values?.to).toBe(
      "Instructors: about 16 (1 MOD, Japan Ground Self-Defense Force, and 15)\nTrainees: 5",
    )
    const organizations = [{ role: "host", organization: "jgsdf" }]
    expect(told({ field: "organizations", from: [], to: organizations })[0]?.values?.to).toBe(
      "Host: Japan Ground Self-Defense Force",
    )
  })
})
