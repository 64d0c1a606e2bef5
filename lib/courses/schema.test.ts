import { describe, expect, it } from "vitest"
import { courseRows, courseSchema } from "@/lib/courses/schema"
import { parseValues } from "@/lib/forms/parse"
import { compactRows } from "@/lib/forms/rows"
import type { FormValues } from "@/lib/forms/state"

/** What the form's action makes of what was sent. */
const parse = (values: FormValues) => parseValues(courseSchema, compactRows(values, courseRows))
const errorsOf = (values: FormValues) => {
  const parsed = parse(values)
  return parsed.ok ? {} : Object.fromEntries(Object.entries(parsed.errors).map(([name, { key }]) => [name, key]))
}

const dates = {
  "startsOn.day": "10",
  "startsOn.month": "11",
  "startsOn.year": "2025",
  "endsOn.day": "14",
  "endsOn.month": "10",
  "endsOn.year": "2025",
}

describe("the course's form", () => {
  it("asks for a title and nothing else", () => {
    expect(errorsOf({ "title.en": "" })).toEqual({ title: "course.title_required" })
    expect(parse({ "title.mn": "Зам" }).ok).toBe(true)
  })

  it("says everything that is wrong at once, dates in the wrong order too", () => {
    expect(
      errorsOf({ ...dates, "title.en": "", "headCounts.0.role": "trainee", "headCounts.0.total": "13 doctors" }),
    ).toEqual({
      title: "course.title_required",
      endsOn: "course.end_before_start",
      "headCounts.0.total": "course.head_count_digits",
    })
  })

  it("tells which end is before which start", () => {
    const parsed = parse({ ...dates, "title.en": "X" })
    expect(parsed).toMatchObject({ errors: { endsOn: { values: { start: "2025-11-10", end: "2025-10-14" } } } })
  })

  it("does not compare what it could not read", () => {
    expect(errorsOf({ ...dates, "title.en": "X", "endsOn.day": "31", "endsOn.month": "2" })).toEqual({
      endsOn: "date.no_such_day",
    })
  })

  it("names a row by the number it has once blank ones are gone", () => {
    const values = {
      "title.en": "X",
      "organizations.0.role": "provider",
      "organizations.0.organization": "",
      "organizations.1.role": "host",
      "organizations.1.organization": "A",
      "organizations.2.role": "host",
      "organizations.2.organization": "A",
    }
    expect(errorsOf(values)).toEqual({ "organizations.1.organization": "course.organization_twice" })
  })

  it("takes one number a role, and none without a number", () => {
    const row = (at: number, role: string, total: string, who = "") => ({
      [`headCounts.${at}.role`]: role,
      [`headCounts.${at}.total`]: total,
      [`headCounts.${at}.who`]: who,
    })
    expect(errorsOf({ "title.en": "X", ...row(0, "trainee", "1"), ...row(1, "trainee", "2") })).toEqual({
      "headCounts.1.role": "course.head_count_role_twice",
    })
    expect(errorsOf({ "title.en": "X", ...row(0, "trainee", "", "officers") })).toEqual({
      "headCounts.0.total": "course.head_count_total_required",
    })
  })
})
