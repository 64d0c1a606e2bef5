import { describe, expect, it } from "vitest"
import { tallyRoster } from "@/lib/participations/tally"

const people = (role: string, there: number, absent = 0) => [
  ...Array.from({ length: there }, () => ({ role, attended: true })),
  ...Array.from({ length: absent }, () => ({ role, attended: false })),
]
const exactly = (role: string, total: number) => ({ role, total, precision: "exact" as const })

describe("tallyRoster", () => {
  it("lets names add nothing to a head count, and says how many of it have none", () => {
    expect(tallyRoster([exactly("trainee", 45)], people("trainee", 31), 5)).toEqual([
      { role: "trainee", published: 45, precision: "exact", named: 31, absent: 0, withoutName: 14, told: "published" },
    ])
  })
  it("does not take someone absent for one of those published", () => {
    expect(tallyRoster([exactly("trainee", 3)], people("trainee", 2, 1), 5)[0]).toMatchObject({
      named: 3,
      absent: 1,
      withoutName: 1,
    })
  })
  it("tells when more are named than published", () => {
    expect(tallyRoster([exactly("instructor", 2)], people("instructor", 4), 5)[0]?.withoutName).toBe(-2)
  })
  it("withholds names alone while they are few", () => {
    const told = (there: number, absent = 0) => tallyRoster([], people("trainee", there, absent), 5)[0]?.told
    expect([told(1), told(4), told(4, 3), told(5), told(0, 6)]).toEqual([
      "withheld",
      "withheld",
      "withheld",
      "named",
      "named",
    ])
  })
  it("makes no figure of other roles", () => {
    expect(tallyRoster([], people("interpreter", 9), 5)[0]?.told).toBe("nothing")
  })
  it("has the usual order of roles, without those of which nothing is known", () => {
    const tally = tallyRoster([exactly("instructor", 9)], [...people("observer", 1), ...people("trainee", 1)], 5)
    expect(tally.map(({ role }) => role)).toEqual(["trainee", "instructor", "observer"])
  })
})
