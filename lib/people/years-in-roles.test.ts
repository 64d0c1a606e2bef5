import { describe, expect, it } from "vitest"
import { yearsInRoles } from "@/lib/people/years-in-roles"
import type { PersonRoleWord } from "@/lib/words"

const part = (role: PersonRoleWord, startsOn: string | null, attended = true) => ({
  role,
  attended,
  course: { startsOn },
})

describe("yearsInRoles", () => {
  it("tells the way from trainee to instructor, each year once", () => {
    const parts = [
      part("instructor", "2021-08-20"),
      part("assistant", "2016-05"),
      part("trainee", "2015-09-01"),
      part("trainee", "2014"),
      part("trainee", "2014-03"),
    ]
    expect(yearsInRoles(parts)).toEqual([
      { role: "trainee", years: [2014, 2015] },
      { role: "assistant", years: [2016] },
      { role: "instructor", years: [2021] },
    ])
  })
  it("leaves out where he did not come, and what has no year", () => {
    expect(yearsInRoles([part("trainee", "2014", false), part("observer", "XXXX-09-24"), part("lead", null)])).toEqual(
      [],
    )
  })
})
