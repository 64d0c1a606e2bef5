import { describe, expect, it } from "vitest"
import { paths, withQuery } from "@/lib/paths"

describe("paths", () => {
  it("lead to the pages of visitors and administrators", () => {
    expect(paths.home("en")).toBe("/en")
    expect(paths.course("ja", "zam-2024")).toBe("/ja/courses/zam-2024")
    expect(paths.admin.courseCancellation("mn", "zam-2024")).toBe("/mn/admin/courses/zam-2024/cancellation")
    expect(paths.admin.editMilestone("en", "japan-mongolia", "m1")).toBe(
      "/en/admin/programs/japan-mongolia/milestones/m1/edit",
    )
  })

  it("keep path and query in another language", () => {
    expect(paths.inLocale("ja", "/en/statistics?by=country,field#figures")).toBe(
      "/ja/statistics?by=country,field#figures",
    )
    expect(paths.inLocale("mn", "/en?page=2")).toBe("/mn?page=2")
    expect(paths.inLocale("mn", "/en")).toBe("/mn")
  })

  it("escape what a slug may not hold", () => {
    expect(paths.course("en", "a/b?c")).toBe("/en/courses/a%2Fb%3Fc")
  })
})

describe("withQuery", () => {
  it("leaves blanks out, repeats lists and keeps commas", () => {
    expect(withQuery("/a", { q: "", by: "country,field", year: ["2014", "2015"], page: null, field: "medical" })).toBe(
      "/a?by=country,field&year=2014&year=2015&field=medical",
    )
    expect(withQuery("/a", {})).toBe("/a")
  })
})
