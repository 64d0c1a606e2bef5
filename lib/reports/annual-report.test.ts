import { describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import { annualReport, reportYears } from "@/lib/reports/annual-report"
import { asOwner, freshDatabase } from "@/lib/testing/database"

freshDatabase("seeded")

const program = () =>
  db.program.findUniqueOrThrow({ where: { slug: "japan-mongolia" }, select: { id: true, slug: true } })

type Sum = { courses: number; participations: number | null; without: number }

/** Added up over the tables by hand: head counts of trainees of held, published courses and seminars, with their stages. */
async function sumOf(from: string, to: string): Promise<Sum> {
  const [row] = await asOwner(
    async client =>
      (
        await client.query<Sum>(
          `with recursive below as (
             select id from program where slug = 'japan-mongolia'
             union select p.id from program p join below b on p.parent_id = b.id),
           counted as (
             select c.id, (select sum(h.total) from head_count h join course x on x.id = h.course_id
               where h.role_key = 'trainee' and (x.id = c.id or x.part_of_id = c.id)) as people
             from course c where c.program_id in (select id from below) and c.part_of_id is null
               and c.kind in ('course', 'seminar') and c.life = 'held' and c.published_at is not null and c.deleted_at is null
               and c.start_earliest >= $1 and c.start_latest <= $2)
           select count(*)::int as courses, sum(people)::int as participations,
             (count(*) filter (where people is null))::int as without from counted`,
          [from, to],
        )
      ).rows,
  )
  return row ?? { courses: 0, participations: null, without: 0 }
}

describe("the annual report", () => {
  it("has the years in which there is a course, newest first", async () => {
    const { year, fiscalYear } = await reportYears(await program())
    expect(year[0]).toBe(2025)
    expect(year).not.toContain(2013)
    expect(fiscalYear).toEqual([...fiscalYear].sort((a, b) => b - a))
  })

  it("has the figures of each year, as they are added up by hand", async () => {
    const found = await program()
    const { year, fiscalYear } = await reportYears(found)
    const cases = [
      ...year.map(each => ["year", each, `${each}-01-01`, `${each}-12-31`] as const),
      ...fiscalYear.map(each => ["fiscalYear", each, `${each}-04-01`, `${each + 1}-03-31`] as const),
    ]
    for (const [kind, each, from, to] of cases) {
      const { figures, courses } = await annualReport(found, { kind, year: each }, "en")
      const { value, coursesWithoutNumber } = figures.participations
      const byHand = await sumOf(from, to)
      expect(
        { courses: courses.length, participations: value, without: coursesWithoutNumber },
        `${kind} ${each}`,
      ).toEqual(byHand)
      expect(figures.courses.value).toBe(byHand.courses)
    }
  })

  it("says what is missing, and nothing where nothing is", async () => {
    const found = await program()
    const { gaps, courses } = await annualReport(found, { kind: "year", year: 2024 }, "mn")
    for (const course of courses) {
      const told = gaps.find(each => each.course.slug === course.slug)?.gaps ?? []
      expect(told.includes("participations")).toBe(course.participations.value === null)
      expect(told.includes("topics")).toBe(course.topics.length === 0)
    }
    const year2017 = await annualReport(found, { kind: "year", year: 2017 }, "en")
    expect(year2017.gaps[0]?.gaps).toContain("participations")
  })

  it("lists organizations by role, and none that is unresolved", async () => {
    const found = await program()
    const { organizations, courses } = await annualReport(found, { kind: "year", year: 2024 }, "en")
    expect(organizations.length).toBeGreaterThan(0)
    for (const { courses: count } of organizations) expect(count).toBeLessThanOrEqual(courses.length)
    const unresolved = await db.organization.findMany({ where: { unresolved: true }, select: { slug: true } })
    for (const { slug } of unresolved) expect(organizations.map(each => each.slug)).not.toContain(slug)
  })

  it("of a year without a course is empty, and compares with what was", async () => {
    const report = await annualReport(await program(), { kind: "year", year: 2013 }, "ja")
    expect(report.courses).toEqual([])
    expect(report.figures.participations.value).toBe(0)
    expect(report.before.courses.value).toBe(1)
    expect(report.organizations).toEqual([])
  })
})
