import { describe, expect, it } from "vitest"
import { differencesBetween } from "@/lib/forms/differences"

const fields = [
  { name: "names", label: "Name" },
  { name: "field", label: "Field" },
  { name: "topics", label: "Topics" },
]

describe("differencesBetween", () => {
  it("writes out each field that differs, in the order of the form", () => {
    const mine = { "names.en": "Roads", "names.ja": "", field: "engineering", "topics[]": ["a", "b"] }
    const theirs = { "names.en": "Roads", "names.ja": "道路", field: "engineering", "topics[]": [] }
    expect(differencesBetween(mine, theirs, fields, "blank")).toEqual([
      { name: "names.ja", label: "Name, 日本語", mine: "blank", theirs: "道路" },
      { name: "topics", label: "Topics", mine: "a · b", theirs: "blank" },
    ])
  })
  it("does not take one field for another whose name begins alike", () => {
    expect(differencesBetween({ fieldset: "x" }, { fieldset: "y" }, fields, "blank")).toEqual([])
  })
})
