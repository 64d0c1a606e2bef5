import { beforeAll, describe, expect, it, vi } from "vitest"
import type { UserActor } from "@/lib/access/actor"
import { getPublicCourse, type PublicCourse } from "@/lib/courses/public-queries"
import { getCourseForOffice, type OfficeCourse } from "@/lib/courses/queries"
import { surroundingsOf } from "@/lib/courses/surroundings"
import { db } from "@/lib/db"
import { getProgram } from "@/lib/programs/queries"
import { getPublicProgram, type PublicProgram } from "@/lib/programs/public-queries"
import { programFigures } from "@/lib/statistics/program-figures"
import { listDisagreements } from "@/lib/statements/disagreements"
import { freshDatabase } from "@/lib/testing/database"
import { slugOf } from "./courses/all"
import { administering } from "@/lib/testing/actors"

const administrator: UserActor = {
  kind: "user",
  id: "0192f0c1-0000-7000-8000-000000000001",
  email: "admin@example.org",
  ...administering,
}
vi.mock("@/lib/auth/session", () => ({ requireActor: () => Promise.resolve(administrator) }))

freshDatabase("seeded")

const office: Record<string, OfficeCourse> = {}
const visitor: Record<string, PublicCourse> = {}

beforeAll(async () => {
  for (const code of ["MN-E04", "MN-E09", "MN-E10", "MN-E14", "MN-E15", "SB-1", "KH-2"]) {
    const course = await getCourseForOffice(slugOf(code))
    const shown = await getPublicCourse(slugOf(code))
    if (!course || !shown || "redirectTo" in shown) throw new Error(`No course ${code}`)
    office[code] = course
    visitor[code] = shown
  }
})

/** `R11 45 followed`, `R13 50`, as an administrator reads it; a period by its first and last day. */
function sides(code: string, subject: string, role: string | null = null): string[] {
  const claims = office[code]?.statements.filter(claim => claim.subject === subject && claim.role === role) ?? []
  return claims
    .map(({ source, number, startsOn, endsOn, followed, planned }) =>
      [source.code, number, startsOn, endsOn, planned && "planned", followed && "followed"].filter(Boolean).join(" "),
    )
    .sort()
}

/** The same as a visitor finds it: the chosen side, then the kept ones, and whether they are told to differ. */
function shown(code: string, subject: string, role: string | null = null) {
  const group = visitor[code]?.statements.find(each => each.subject === subject && each.role === role)
  const written = (list: NonNullable<typeof group>["chosen"]) =>
    list.map(({ sourceCode, number, startsOn }) => `${sourceCode} ${number ?? startsOn ?? ""}`.trim()).sort()
  return group && { differs: group.differs, chosen: written(group.chosen), others: written(group.others) }
}

describe("where the sources of the starting data disagree", () => {
  it("1. MN-E14 has 45 or 50 trainees, two periods and a ceremony, and 12, 10 or 9 instructors", () => {
    expect(sides("MN-E14", "head-count", "trainee")).toEqual(["R11 45 followed", "R12 45 followed", "R13 50"])
    expect(sides("MN-E14", "dates")).toEqual([
      "R11 2024-05-13 2024-06-04 followed",
      "R13 2024-05-11 2024-06-03",
      "R19 2024-05-30 2024-05-30",
    ])
    expect(sides("MN-E14", "head-count", "instructor")).toEqual(["R11 12 followed", "R13 9", "R25 10"])
    expect(shown("MN-E14", "head-count", "trainee")).toEqual({
      differs: true,
      chosen: ["R11 45", "R12 45"],
      others: ["R13 50"],
    })
    expect(shown("MN-E14", "dates")).toMatchObject({ differs: true, chosen: ["R11 2024-05-13"] })
    expect(shown("MN-E14", "head-count", "instructor")).toMatchObject({ differs: true, others: ["R13 9", "R25 10"] })
  })

  it("2. MN-E15 was announced for other days than it was held, and closed with a ceremony", () => {
    expect(sides("MN-E15", "dates")).toEqual([
      "R14 2025-08-20 2025-09-17 followed",
      "R15 2025-08-19 2025-09-18 planned",
      "R16 2025-09-15 2025-09-15",
    ])
    expect(shown("MN-E15", "dates")).toEqual({
      differs: true,
      chosen: ["R14 2025-08-20"],
      others: ["R15 2025-08-19", "R16 2025-09-15"],
    })
  })

  it("3. MN-E04 has 8 trainees in the headline, and 7 and a project lead in the text of the same source", () => {
    expect(sides("MN-E04", "head-count", "trainee")).toEqual(["R4 7", "R4 8 followed"])
    expect(sides("MN-E04", "head-count", "lead")).toEqual(["R4 1"])
    expect(shown("MN-E04", "head-count", "trainee")).toEqual({ differs: true, chosen: ["R4 8"], others: ["R4 7"] })
  })

  it("4. the program has had 12 courses or is in its 11th year, and trained more than 530; the register has 13 and 220", async () => {
    const program = await getProgram("japan-mongolia-engineering")
    const totals = program?.statements.filter(({ subject }) => subject.startsWith("total-"))
    expect(totals?.map(({ source, subject, number, precision }) => [source.code, subject, number, precision])).toEqual([
      ["S1", "total-courses", 12, "exact"],
      ["R16", "total-courses", null, "exact"],
      ["R16", "total-participations", 530, "at-least"],
    ])
    const page = (await getPublicProgram("japan-mongolia-engineering")) as PublicProgram
    expect(page.statements.map(({ subject, others }) => [subject, others.length])).toEqual([
      ["total-courses", 2],
      ["total-participations", 1],
    ])
    const figures = await programFigures(page)
    expect([figures.courses, figures.participations.value, figures.participations.coursesWithoutNumber]).toEqual([
      13, 220, 5,
    ])
  })

  it("5. one outlet places MN-E09 in another province", () => {
    expect(sides("MN-E09", "place")).toEqual(["R26", "R8 followed"])
    expect(shown("MN-E09", "place")).toEqual({ differs: true, chosen: ["R8"], others: ["R26"] })
  })

  it("6. MN-E10, SB-1, KH-2 and the countries: what is said beside the chosen value is kept", async () => {
    expect(sides("MN-E10", "head-count", "trainee")).toEqual(["R9 47 followed"])
    expect(sides("MN-E10", "head-count", "assistant")).toEqual(["R9 5"])
    expect(sides("SB-1", "dates")).toEqual(["R58 2025-02-01 2025-02-17", "R58 2025-02-03 2025-02-14 followed"])
    expect(shown("SB-1", "dates")).toMatchObject({ differs: true })
    expect(sides("KH-2", "head-count", "instructor")).toEqual(["R32 11 followed", "R32 16"])
    expect(shown("KH-2", "head-count", "instructor")).toMatchObject({ differs: true })
    const umbrella = await getProgram("japan-mongolia")
    const countries = umbrella?.statements.filter(({ subject }) => subject === "total-countries")
    expect(countries?.map(({ source, number, chosen }) => [source.code, number, chosen])).toEqual([
      ["R64", 19, true],
      ["R60", 16, false],
    ])
  })

  it("every side has its source on the visitors' page, and a reason why it was chosen or not", async () => {
    for (const course of Object.values(visitor)) {
      const codes = (await surroundingsOf(course)).sources.map(({ code }) => code)
      for (const { differs, chosen, others } of course.statements.filter(group => group.differs)) {
        expect(differs).toBe(true)
        for (const { sourceCode } of [...chosen, ...others]) expect(codes).toContain(sourceCode)
        for (const { reason } of others) expect(Object.keys(reason)).toEqual(["en", "ja", "mn"])
      }
    }
  })

  it("all of them are decided with a reason: none waits in the worklist", async () => {
    expect(await listDisagreements(1)).toMatchObject({ total: 0, items: [] })
  })
})

describe("the chosen claims of the starting data", () => {
  it("say what their course says, each of them", async () => {
    const rows = await db.$queryRaw`
      SELECT c."code", s."subject"::text, s."role_key"
      FROM "statement" s JOIN "statement_standing" st ON st."statement_id" = s."id" LEFT JOIN "course" c ON c."id" = s."course_id"
      WHERE s."chosen" <> st."followed"`
    expect(rows).toEqual([])
  })
})
