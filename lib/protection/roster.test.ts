import { describe, expect, it } from "vitest"
import { blocksOf, type Activity, type Attendance } from "@/lib/protection/roster"

const activity = (id: string, year: number, headCounts: string[] = []): Activity => ({
  ...{ id, isCourse: true, path: ["program"], year, fiscalYear: year, field: "engineering", headCounts },
})

const of = (activity: string, part: string, ...people: string[]): Attendance[] =>
  people.map(person => ({
    ...{ activity, part, person, rankBand: "officer", sex: "male", organizationKind: "unit", side: "partner" },
  }))

const trainees = ["Bat", "Dorj", "Ganbold", "Naran", "Suren"]

/** The traits of those who teach, of each year. */
function teaching(part: string, attendances: Attendance[]) {
  const activities = [activity("first", 2014, ["instructor"]), activity("second", 2016, ["instructor"])]
  return blocksOf(activities, attendances, 5)
    .filter(block => block.part === part)
    .map(({ facts, size, counts }) => ({ year: facts.year, size, training: counts.training }))
}

describe("who teaches after having taken part", () => {
  it("counts as trained from the next course on, as an instructor and as an assistant", () => {
    const rosters = [...of("first", "participant", ...trainees), ...of("first", "instructor", "Bat", "Satō")]
    for (const part of ["instructor", "assistant"])
      expect(teaching(part, [...rosters, ...of("second", part, "Bat", "Naran", "Suzuki")]).at(-1)).toEqual({
        ...{ year: 2016, size: 3 },
        training: { trained: 2, other: 1 },
      })
    expect(teaching("instructor", rosters)[0]).toEqual({ year: 2014, size: 2, training: { trained: 0, other: 2 } })
  })

  it("is not known as trained by a roster that is too small to be told of", () => {
    const rosters = [...of("first", "participant", "Bat", "Dorj"), ...of("second", "instructor", "Bat", "Satō")]
    expect(teaching("instructor", rosters).at(-1)?.training).toEqual({ trained: 0, other: 2 })
  })
})
