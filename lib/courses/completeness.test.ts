import { describe, expect, it } from "vitest"
import {
  completenessOf,
  completenessParts,
  missingParts,
  scoreOf,
  type CompletenessFacts,
  type CompletenessPart,
} from "@/lib/courses/completeness"
import { completenessColumns, completenessOfRow, isMissing, type CompletenessRow } from "@/lib/courses/completeness-sql"
import { completenessFactsOf, courseSelect } from "@/lib/courses/record"
import { db } from "@/lib/db"
import { Prisma } from "@/lib/generated/prisma/client"
import { freshDatabase } from "@/lib/testing/database"
import { randomFrom } from "@/lib/testing/random"
import { emptyRegister, insertRegister, randomRegister } from "@/lib/testing/random-register"
import { runs } from "@/lib/testing/size"

const blank: CompletenessFacts = {
  kind: "course",
  life: "planned",
  mode: null,
  isStage: false,
  title: { en: "Roads" },
  programId: null,
  field: null,
  countries: [],
  startsOn: null,
  endsOn: null,
  places: [],
  topics: [],
  result: {},
  organizations: [],
  headCounts: [],
  trainees: null,
  instructors: null,
  sources: [],
  lifeReason: {},
  postponedTo: null,
}

const missing = (more: Partial<CompletenessFacts>) => missingParts(completenessOf({ ...blank, ...more }))

describe("what is asked of a course", () => {
  it("is its plan while it is planned, and what came of it once it was held", () => {
    const plan: CompletenessPart[] = [
      "title",
      "program",
      "field",
      "mode",
      "dates",
      "place",
      "countries",
      "recipients",
      "provider",
      "source",
    ]
    expect(missing({})).toEqual(plan)
    expect(missing({ life: "held" })).toEqual([
      ...plan.slice(0, -1),
      "host",
      "trainees",
      "instructors",
      "topics",
      "result",
      "source",
    ])
  })

  it("is the reason, and new days, of one that was canceled or put off", () => {
    const both: CompletenessPart[] = ["title", "program", "field", "dates", "source", "reason"]
    expect(missing({ life: "canceled" })).toEqual(both)
    expect(missing({ life: "postponed" })).toEqual([...both, "newDates"])
    expect(missing({ life: "canceled", startsOn: "2025", lifeReason: { en: "Flood" } })).not.toContain("dates")
  })

  it("is less of a stage, a needs survey and an exercise, and no place of an online course", () => {
    expect(missing({ life: "held", isStage: true })).toEqual([
      "title",
      "dates",
      "place",
      "trainees",
      "instructors",
      "source",
    ])
    expect(missing({ life: "held", kind: "needs-survey" })).not.toContain("trainees")
    expect(missing({ life: "held", kind: "exercise" })).toContain("result")
    expect(missing({ life: "held", mode: "online" })).not.toContain("place")
  })

  it("is scored as so many of so many", () => {
    const completeness = completenessOf({
      ...blank,
      title: { en: "Roads", ja: "道路", mn: "Зам" },
      startsOn: "2025-08-19",
      endsOn: "2025-09-18",
      mode: "dispatch",
    })
    expect(scoreOf(completeness)).toEqual({ known: 3, asked: 10 })
  })

  it("takes no inferred day, no month and no blank for a day that is known", () => {
    const dates = (startsOn: string | null, endsOn: string | null) =>
      missing({ life: "held", startsOn, endsOn }).includes("dates")
    expect([
      dates("2025-08-19", "2025-09-18"),
      dates("2025-08-19?", "2025-09-18"),
      dates("2025-08", "2025-09"),
    ]).toEqual([false, true, true])
  })
})

describe("the rules for a record and for a list", () => {
  describe("of the starting data", () => {
    freshDatabase("seeded")
    it("say the same", async () => {
      expect(await compareAll()).toBe(55)
    })

    it("take a number from a stage that was held, and from no other", async () => {
      const stage = await db.course.findUniqueOrThrow({
        where: { code: "MN-E12" },
        select: { id: true, partOfId: true },
      })
      await db.headCount.create({ data: { courseId: stage.id, roleKey: "trainee", total: 10 }, select: { id: true } })
      const isKnown = async () => {
        await compareAll()
        const [row] = await db.$queryRaw<{ missing: boolean }[]>`
          SELECT ${isMissing("trainees")} AS "missing" FROM "course" c
          JOIN "course_effective" e ON e."course_id" = c."id" JOIN "course_tally" t ON t."course_id" = c."id"
          WHERE c."id" = ${stage.partOfId}::uuid`
        return row?.missing === false
      }
      expect(await isKnown()).toBe(true)
      await db.course.update({ where: { id: stage.id }, data: { life: "planned" }, select: { id: true } })
      expect(await isKnown()).toBe(false)
    })
  })

  describe("of registers made up", () => {
    freshDatabase()
    it("say the same", { timeout: 120_000 }, async () => {
      let compared = 0
      for (let seed = 1; seed <= runs({ sample: 12, deep: 150 }); seed++) {
        const random = randomFrom(seed)
        await db.$transaction(async tx => {
          await insertRegister(tx, randomRegister(seed))
          const source = await tx.source.create({
            data: { code: "R1", deletedAt: random.chance(0.3) ? new Date() : null },
            select: { id: true },
          })
          const text = () => random.pick([{}, { en: "x" }, { en: "x", ja: "x", mn: "x" }])
          const [organization] = await tx.organization.findMany({ select: { id: true }, take: 1 })
          for (const { id, life } of await tx.course.findMany({ select: { id: true, life: true } })) {
            const title = random.pick([{ en: "x" }, { en: "x", ja: "x", mn: "x" }])
            await tx.course.update({
              where: { id },
              data: { title, result: text(), lifeReason: life === "held" ? {} : text() },
              select: { id: true },
            })
            if (random.chance(0.5))
              await tx.courseSource.create({ data: { courseId: id, sourceId: source.id, position: 0 } })
            if (random.chance(0.5)) await tx.coursePlace.create({ data: { courseId: id, position: 0, country: "MN" } })
            for (const role of ["provider", "host", "recipient"] as const)
              if (organization && random.chance(0.4))
                await tx.courseOrganization.create({
                  data: { courseId: id, organizationId: organization.id, role, position: 0 },
                })
            await tx.headCount.updateMany({ where: { courseId: id }, data: { who: random.pick([null, "doctors"]) } })
          }
        })
        compared += await compareAll()
        await db.$transaction(async tx => {
          await tx.courseOrganization.deleteMany()
          await tx.courseSource.deleteMany()
          await tx.source.deleteMany()
          await emptyRegister(tx)
        })
      }
      expect(compared).toBeGreaterThan(30)
    })
  })
})

/** Every course, by the record and by the list, and how many of each part are missing. */
async function compareAll(): Promise<number> {
  const from = Prisma.sql`
    FROM "course" c JOIN "course_effective" e ON e."course_id" = c."id" JOIN "course_tally" t ON t."course_id" = c."id"`
  const rows = await db.$queryRaw<(CompletenessRow & Views & { id: string })[]>`
    SELECT c."id", e."field"::text, e."countries", ${completenessColumns},
      coalesce(t."participations_recorded", s."trainees") AS "trainees",
      coalesce(t."instructors_recorded", s."instructors") AS "instructors"
    ${from}
    CROSS JOIN LATERAL (
      SELECT max(x."participations_recorded") AS "trainees", max(x."instructors_recorded") AS "instructors"
      FROM "course_tally" x JOIN "course" y ON y."id" = x."course_id"
      WHERE y."part_of_id" = c."id" AND y."life" = 'held' AND y."deleted_at" IS NULL) s`
  const courses = new Map((await db.course.findMany({ select: courseSelect })).map(course => [course.id, course]))
  const sums = new Map<CompletenessPart, number>()
  for (const { id, field, countries, trainees, instructors, ...row } of rows) {
    const course = courses.get(id)
    if (!course) throw new Error("A course is not there")
    const ofRecord = completenessOf(completenessFactsOf(course, { field, countries, trainees, instructors }))
    expect(completenessOfRow(row)).toEqual(ofRecord)
    for (const part of missingParts(ofRecord)) sums.set(part, (sums.get(part) ?? 0) + 1)
  }
  for (const part of completenessParts) {
    const [sum] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::integer AS "n" ${from} WHERE ${isMissing(part)}`
    expect([part, sum?.n]).toEqual([part, sums.get(part) ?? 0])
  }
  return rows.length
}

type Views = Pick<CompletenessFacts, "field" | "trainees" | "instructors"> & { countries: string[] }
