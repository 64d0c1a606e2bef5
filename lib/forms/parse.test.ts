import { describe, expect, it } from "vitest"
import { z } from "zod"
import { nest, parseForm, withoutSecrets } from "@/lib/forms/parse"
import { optionalText, partialDate, requiredLocalText, rows, wholeNumber, wordList } from "@/lib/forms/schema"

function form(fields: [string, string][]) {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe("nest", () => {
  it("builds objects and lists from names, blank as null", () => {
    expect(
      nest({
        "title.en": "Roads",
        "title.ja": " ",
        "places.0.country": "MN",
        "places.2.country": "JP",
        "topics[]": ["a"],
      }),
    ).toEqual({
      title: { en: "Roads", ja: null },
      places: [{ country: "MN" }, null, { country: "JP" }],
      topics: ["a"],
    })
  })
  it("leaves a field its value when something is asked about it", () => {
    const filled = { "rows.0.organization": "HQ", "rows.0.organization.as": "add", "rows.0.name": "x" }
    expect(nest(filled)).toEqual({ rows: [{ organization: "HQ", name: "x" }] })
    expect(nest({ organization: "", "organization.as": "add" })).toEqual({ organization: null })
  })
  it("does not let a name reach the prototype", () => {
    nest({ "__proto__.polluted": "yes", "constructor.prototype.polluted": "yes" })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe("parseForm", () => {
  const schema = z.object({
    title: requiredLocalText("course.title_required"),
    notes: optionalText(5),
    startsOn: partialDate(),
    topics: wordList(),
    headCounts: rows(z.object({ total: wholeNumber() }), row => row.total == null),
  })

  it("gives the input of a good form", () => {
    const parsed = parseForm(
      schema,
      form([
        ["title.mn", " Зам "],
        ["startsOn.day", "20"],
        ["startsOn.month", "8"],
        ["startsOn.year", "２０２５"],
        ["startsOn.inferred", "on"],
        ["topics[]", "surveying"],
        ["topics[]", "surveying"],
        ["headCounts.0.total", ""],
        ["headCounts.1.total", "1 234"],
      ]),
    )
    expect(parsed).toMatchObject({
      ok: true,
      input: {
        title: { mn: "Зам" },
        notes: null,
        startsOn: "2025-08-20?",
        topics: ["surveying"],
        headCounts: [{ total: 1234 }],
      },
    })
  })

  it("keeps what was typed and gives one message a field, rows by their own number", () => {
    const parsed = parseForm(
      schema,
      form([
        ["title.en", ""],
        ["notes", "too long"],
        ["startsOn.day", "31"],
        ["startsOn.month", "2"],
        ["startsOn.year", "2025"],
        ["headCounts.0.total", ""],
        ["headCounts.1.total", "13 doctors"],
      ]),
    )
    expect(parsed).toMatchObject({
      ok: false,
      errors: {
        title: { key: "course.title_required" },
        notes: { key: "form.too_long", values: { max: 5 } },
        startsOn: { key: "date.no_such_day" },
        "headCounts.1.total": { key: "form.not_a_number" },
      },
      values: { "headCounts.1.total": "13 doctors", notes: "too long" },
    })
  })

  it("takes no number below zero, and no fraction", () => {
    const count = z.object({ n: wholeNumber() })
    for (const typed of ["-1", "1.5", "1e3", "0x10"])
      expect(parseForm(count, form([["n", typed]])).ok, typed).toBe(false)
    expect(parseForm(count, form([["n", "0"]]))).toMatchObject({ ok: true, input: { n: 0 } })
  })
})

describe("withoutSecrets", () => {
  it("leaves out what must not be shown again", () => {
    const values = { email: "a@example.org", password: "x", currentPassword: "y", "user.password": "z" }
    expect(withoutSecrets(values)).toEqual({ email: "a@example.org" })
  })
})
