import { describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"
import { freshDatabase } from "@/lib/testing/database"
import { activityRows, cell, glossaryRows, sourceRows, sourcesOf } from "./rows"

freshDatabase("seeded")

type Figures = { courses: number; known: number; participations: number; instructors: number }

/** The figures of counted courses, under a program and in a field. */
async function figures(program: string | null, field: string | null = null): Promise<Figures> {
  const [row] = await db.$queryRaw<Figures[]>`
    SELECT count(*)::integer AS "courses", count("participations")::integer AS "known",
           sum("participations")::integer AS "participations", sum("instructors")::integer AS "instructors"
    FROM "counted_course"
    WHERE (${program}::text IS NULL OR (SELECT "id" FROM "program" WHERE "slug" = ${program}) = ANY ("program_path"))
      AND (${field}::text IS NULL OR "field"::text = ${field})`
  if (!row) throw new Error("No row of figures")
  return row
}

async function countedBy(column: "year" | "fiscal_year"): Promise<Record<string, number>> {
  const rows = await db.$queryRawUnsafe<{ key: string; courses: number }[]>(
    `SELECT coalesce("${column}"::text, 'unknown') AS "key", count(*)::integer AS "courses" FROM "counted_course" GROUP BY 1`,
  )
  return Object.fromEntries(rows.map(row => [row.key, row.courses]))
}

const counted = (code: string) => db.$queryRaw<
  { days: number | null; year: number | null; fiscal_year: number | null }[]
>`
  SELECT cc."days", cc."year", cc."fiscal_year"
  FROM "counted_course" cc JOIN "course" c ON c."id" = cc."course_id" WHERE c."code" = ${code}`

describe("the sums of the starting data", () => {
  it("has 16 courses, 452 participations in 10 of them and 99 instructors with Mongolia", async () => {
    expect(await figures("japan-mongolia")).toEqual({ courses: 16, known: 10, participations: 452, instructors: 99 })
    expect(await figures("japan-mongolia", "engineering")).toMatchObject({ courses: 13, known: 8, participations: 220 })
    expect(await figures("japan-mongolia", "medical")).toMatchObject({ courses: 3, known: 2, participations: 232 })
  })

  it("has 47 courses, 746 participations in 26 of them and 290 instructors in all", async () => {
    expect(await figures(null)).toEqual({ courses: 47, known: 26, participations: 746, instructors: 290 })
    expect((await figures(null, "engineering")).participations).toBe(393)
    expect((await figures(null, "medical")).participations).toBe(306)
    expect((await figures(null, "other")).participations).toBe(47)
  })

  it("has 30 participations that are about right, those of KH-6", async () => {
    const rows = await db.$queryRaw`
      SELECT c."code", cc."participations" FROM "counted_course" cc JOIN "course" c ON c."id" = cc."course_id"
      WHERE cc."participations_precision" <> 'exact'`
    expect(rows).toEqual([{ code: "KH-6", participations: 30 }])
  })

  it("gives the days of a stage to its course", async () => {
    expect(await counted("MN-E09")).toMatchObject([{ days: 27 }])
    expect(await counted("MN-E13")).toMatchObject([{ days: 33 }])
    expect(await counted("MN-E12")).toEqual([])
  })

  it("puts a course into the year in which it starts, and into none where that is not known", async () => {
    expect((await counted("KH-2"))[0]).toMatchObject({ year: 2013, fiscal_year: 2013 })
    const before = { "MN-E02": 2014, "MN-E04": 2015, "KH-5": 2020, "LA-2": 2019, "TL-4": 2018, "SB-1": 2024 }
    for (const [code, fiscalYear] of Object.entries({ ...before, "AS-1": 2018, "AS-2": 2019 }))
      expect((await counted(code))[0]).toMatchObject({ year: fiscalYear + 1, fiscal_year: fiscalYear })
    for (const code of ["MN-E01", "MN-E06", "MN-E07", "MN-E11"])
      expect((await counted(code))[0]?.fiscal_year).toBeNull()
    expect((await counted("LA-6"))[0]).toMatchObject({ year: null, fiscal_year: null })
    expect((await countedBy("year")).unknown).toBe(1)
    expect((await countedBy("fiscal_year")).unknown).toBe(5)
  })
})

describe("the rows of the starting data", () => {
  it("are all there, published, with what each of them says", async () => {
    const courses = await db.course.findMany({
      select: {
        code: true,
        startsOn: true,
        endsOn: true,
        kind: true,
        mode: true,
        life: true,
        publishedAt: true,
        partOf: { select: { code: true } },
        program: { select: { slug: true } },
        headCounts: { select: { roleKey: true, total: true } },
        sources: { select: { source: { select: { code: true } } }, orderBy: { position: "asc" } },
      },
    })
    expect(courses.map(course => course.code).sort()).toEqual(activityRows.map(row => row.id).sort())
    const byCode = new Map(courses.map(course => [course.code, course]))
    for (const row of activityRows) {
      const course = byCode.get(row.id)
      const total = (role: string) => course?.headCounts.find(count => count.roleKey === role)?.total ?? null
      const number = (value: string) => (value === "" ? null : Number(value))
      expect(course).toMatchObject({
        startsOn: row.start,
        endsOn: cell(row.end),
        kind: row.kind.replace("-", "_"),
        mode: cell(row.mode),
        life: row.life,
        partOf: row.part_of ? { code: row.part_of } : null,
        program: { slug: row.phase ? `${row.program}-${row.phase}` : row.program },
      })
      expect(course?.publishedAt).not.toBeNull()
      expect([total("trainee"), total("instructor"), total("interpreter")]).toEqual([
        number(row.trainees),
        number(row.instructors),
        number(row.interpreters),
      ])
      const codes = course?.sources.map(({ source }) => source.code) ?? []
      expect(codes.slice(0, sourcesOf(row).length)).toEqual(sourcesOf(row))
    }
  })

  it("have their field and country, from the program or their own", async () => {
    const rows = await db.$queryRaw<{ code: string; field: string; countries: string[] }[]>`
      SELECT c."code", coalesce(c."field", pe."field")::text AS "field",
             CASE WHEN cardinality(c."countries") > 0 THEN c."countries" ELSE pe."partner_countries" END AS "countries"
      FROM "course" c JOIN "program_effective" pe ON pe."program_id" = c."program_id"`
    const expected = activityRows.map(row => ({ code: row.id, field: row.field, countries: [row.country] }))
    const order = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)
    expect(rows.sort(order)).toEqual(expected.sort(order))
  })

  it("have every source, and every organization and topic of the glossary", async () => {
    const sources = await db.source.findMany({ select: { code: true, address: true } })
    const expected = sourceRows.map(row => ({ code: row.id, address: cell(row.address) }))
    expect(new Set(sources)).toEqual(new Set(expected))
    const organizations = await db.organization.findMany({ select: { names: true } })
    const topics = await db.topic.findMany({ select: { names: true } })
    const lower = (name: string | undefined) => name?.toLowerCase()
    const names = new Set([...organizations, ...topics].map(({ names }) => lower((names as LocalText).en)))
    const missing = glossaryRows.filter(
      row => ["organization", "topic"].includes(row.kind) && !names.has(lower(row.en)),
    )
    expect(missing).toEqual([])
  })
})

const said: unknown = expect.stringMatching(/./)

describe("the starting data", () => {
  it("shows no unresolved organization to visitors: it stands in no course", async () => {
    const unresolved = await db.organization.findMany({
      where: { unresolved: true },
      select: { slug: true, notes: true, courses: { select: { courseId: true } } },
    })
    expect(unresolved).toMatchObject([{ slug: "bhu", courses: [] }])
    expect(unresolved[0]?.notes).toBeTruthy()
    const claims = await db.statement.findMany({ where: { restricted: false }, select: { claim: true, reason: true } })
    expect(JSON.stringify(claims)).not.toMatch(/BHU|Chadwick|OECD/)
  })

  it("has English in every text", async () => {
    const texts = (await Promise.all([
      db.course.findMany({ select: { title: true, summary: true, result: true } }),
      db.coursePlace.findMany({ select: { name: true, province: true } }),
      db.program.findMany({ select: { names: true, aim: true } }),
      db.topic.findMany({ select: { names: true } }),
      db.organization.findMany({ select: { names: true } }),
      db.source.findMany({ select: { title: true, publisher: true } }),
      db.milestone.findMany({ select: { title: true, description: true } }),
      db.statement.findMany({ select: { claim: true, reason: true } }),
    ])) as Record<string, LocalText>[][]
    const empty = texts.flat(2).filter(row => Object.values(row).some(text => Object.keys(text).length > 0 && !text.en))
    expect(empty).toEqual([])
  })

  it("has every course's chosen values as statements of a source of the course", async () => {
    const statements = await db.statement.findMany({
      where: { courseId: { not: null } },
      select: {
        subject: true,
        roleKey: true,
        number: true,
        chosen: true,
        startsOn: true,
        source: { select: { code: true } },
        course: {
          select: {
            code: true,
            startsOn: true,
            headCounts: { select: { roleKey: true, total: true } },
            sources: { select: { source: { select: { code: true } } } },
          },
        },
      },
    })
    for (const { course, source } of statements)
      expect(course?.sources.map(one => one.source.code)).toContain(source.code)
    for (const { course, roleKey, number } of statements.filter(one => one.chosen && one.roleKey !== null))
      expect(course?.headCounts).toContainEqual({ roleKey, total: number })
    const dated = statements.filter(one => one.subject === "dates" && one.chosen)
    expect(dated.map(one => one.course?.code).sort()).toEqual(activityRows.map(row => row.id).sort())
    for (const { course, startsOn } of dated) expect(startsOn).toBe(course?.startsOn)
  })

  it("counts people of several sides together as no one's head count", async () => {
    for (const code of ["TL-2", "TL-5", "TL-6", "MN-E13"]) {
      const course = await db.course.findUnique({
        where: { code },
        select: {
          headCounts: { where: { roleKey: "trainee" } },
          statements: { where: { subject: "recipients", number: { not: null } } },
        },
      })
      expect(course?.headCounts).toEqual([])
      expect(course?.statements).toHaveLength(1)
    }
  })

  it("keeps both sides where sources disagree", async () => {
    const sides = await db.statement.findMany({
      where: { course: { code: "MN-E14" }, subject: "head_count", roleKey: "trainee" },
      select: { number: true, chosen: true, reason: true, source: { select: { code: true } } },
      orderBy: { source: { code: "asc" } },
    })
    expect(sides).toMatchObject([
      { number: 45, chosen: true, source: { code: "R11" } },
      { number: 45, chosen: true, source: { code: "R12" } },
      { number: 50, chosen: false, source: { code: "R13" } },
    ])
    expect(sides[2]?.reason).toMatchObject({ en: said, ja: said, mn: said })
    const planned = await db.statement.findFirst({ where: { course: { code: "MN-E15" }, stage: "planned" } })
    expect(planned).toMatchObject({ startsOn: "2025-08-19", endsOn: "2025-09-18", chosen: false })
  })

  it("stands in the log as made by the system", async () => {
    expect(await db.activity.count({ where: { event: "course.published", actorId: null } })).toBe(activityRows.length)
  })
})
