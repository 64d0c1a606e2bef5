import { describe, expect, it } from "vitest"
import { recordedBeside } from "@/lib/programs/reported"
import { programFigures } from "@/lib/statistics/program-figures"
import { db } from "@/lib/db"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase("seeded")

describe("what the register adds up to beside what was reported", () => {
  it("tells reported, recorded and courses without a number of the engineering track", async () => {
    const program = await db.program.findUniqueOrThrow({
      where: { slug: "japan-mongolia-engineering" },
      select: { id: true, slug: true },
    })
    const figures = await programFigures(program)
    const beside = (subject: "total-courses" | "total-participations", number: number | null, precision = "exact") =>
      recordedBeside({ subject, number, precision: precision as "exact" }, figures, 12)
    expect(beside("total-participations", 530, "at-least")).toEqual({
      of: "participations",
      total: 220,
      courses: 13,
      coursesWithoutNumber: 5,
      difference: -310,
      atLeast: true,
    })
    expect(beside("total-courses", 12)).toMatchObject({ total: 13, difference: 1, atLeast: false })
    expect(beside("total-courses", null)).toMatchObject({ difference: null })
    expect(recordedBeside({ subject: "other", number: 3, precision: "exact" }, figures, 12)).toBeNull()
  })
})
