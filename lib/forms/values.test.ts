import { describe, expect, it } from "vitest"
import { z } from "zod"
import { parseValues } from "@/lib/forms/parse"
import { checkbox, localText, partialDate, rows, wholeNumber, wordList, yesNoUnknown } from "@/lib/forms/schema"
import { formValues, takeFrom } from "@/lib/forms/values"

describe("formValues", () => {
  const schema = z.object({
    title: localText(),
    startsOn: partialDate(),
    days: wholeNumber(),
    completed: yesNoUnknown(),
    attended: checkbox(),
    topics: wordList(),
    rows: rows(z.object({ total: wholeNumber() }), row => row.total == null),
  })
  const input = {
    title: { en: "Roads", mn: "Зам" },
    startsOn: "2025-08?",
    days: 12,
    completed: false,
    attended: true,
    topics: ["a", "b"],
    rows: [{ total: 0 }, { total: 5 }],
  }
  it("is what parsing turns into the same input again", () => {
    const values = formValues(input, { dates: ["startsOn"], yesNo: ["completed"] })
    expect(parseValues(schema, values)).toMatchObject({ ok: true, input })
  })
  it("shows nothing for what is not known", () => {
    expect(formValues({ days: null, attended: false, startsOn: null }, { dates: ["startsOn"] })).toEqual({
      days: "",
      "startsOn.day": "",
      "startsOn.month": "",
      "startsOn.year": "",
    })
  })
})

describe("takeFrom", () => {
  it("takes whole fields and leaves the rest", () => {
    const mine = {
      "title.en": "Mine",
      "places.0.country": "MN",
      "places.1.country": "JP",
      "topics[]": ["a"],
      code: "1",
    }
    const theirs = { "title.en": "Theirs", "places.0.country": "KZ", "topics[]": ["b"], code: "2" }
    expect(takeFrom(theirs, mine, ["places", "topics"])).toEqual({
      "title.en": "Mine",
      "places.0.country": "KZ",
      "topics[]": ["b"],
      code: "1",
    })
  })
})
