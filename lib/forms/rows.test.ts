import { describe, expect, it } from "vitest"
import { changeRows, compactRows, rowNumbers } from "@/lib/forms/rows"

const groups = {
  organizations: (row: Record<string, unknown>) => row.organization == null,
  headCounts: (row: Record<string, unknown>) => row.total == null && row.parts == null,
  "headCounts.*.parts": (row: Record<string, unknown>) => row.number == null,
}

describe("compactRows", () => {
  it("takes out blank rows and numbers the others anew", () => {
    const values = {
      "organizations.0.role": "provider",
      "organizations.0.organization": " ",
      "organizations.2.role": "host",
      "organizations.2.organization": "Almaty hospital",
      "title.en": "Roads",
    }
    expect(compactRows(values, groups)).toEqual({
      "title.en": "Roads",
      "organizations.0.role": "host",
      "organizations.0.organization": "Almaty hospital",
    })
  })
  it("does so with the rows within a row first", () => {
    const values = {
      "headCounts.0.total": "",
      "headCounts.0.parts.0.number": "",
      "headCounts.1.total": "16",
      "headCounts.1.parts.0.number": "",
      "headCounts.1.parts.1.number": "15",
    }
    expect(compactRows(values, groups)).toEqual({ "headCounts.0.total": "16", "headCounts.0.parts.0.number": "15" })
  })
  it("keeps rows in the order of their numbers beyond ten", () => {
    const values = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`organizations.${11 - at}.organization`, String(11 - at)]),
    )
    expect(compactRows(values, groups)["organizations.10.organization"]).toBe("10")
  })
})

describe("changeRows", () => {
  it("adds one to the rows shown", () => {
    const changed = changeRows({ "form.intent": "add:headCounts.0.parts", "form.rows.headCounts.0.parts": "2" })
    expect(changed?.values["form.rows.headCounts.0.parts"]).toBe("3")
    expect(changed?.focus).toBe("headCounts.0.parts")
  })
  it("takes one row away", () => {
    const changed = changeRows({
      "form.intent": "remove:places.1",
      "form.rows.places": "3",
      "places.0.country": "MN",
      "places.1.country": "JP",
    })
    expect(changed?.values).toMatchObject({ "places.0.country": "MN", "form.rows.places": "2" })
    expect(changed?.values).not.toHaveProperty(["places.1.country"])
  })
  it("leaves other buttons alone", () => expect(changeRows({ "form.intent": "preview" })).toBeNull())
})

describe("rowNumbers", () => {
  it("finds the rows of a list, not of another with the same beginning", () => {
    expect(rowNumbers({ "places.2.country": "", "places.0.country": "", "placesOf.7.x": "" }, "places")).toEqual([0, 2])
  })
})
