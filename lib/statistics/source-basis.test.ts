import { describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { courseSchema, type CourseDraft } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { sourceBasis, sumOf } from "@/lib/statistics/source-basis"
import { createStatements } from "@/lib/statements/mutations"
import { statementSchema, type StatementDraft } from "@/lib/statements/schema"
import { asOwner, freshDatabase } from "@/lib/testing/database"
import { factsOfCourses } from "@/lib/testing/facts-of-courses"

freshDatabase("seeded")

/** The same of the bare tables, number by number, in other words than the view that says which claims are followed. */
async function plain(program: string) {
  return asOwner(async client => {
    const { rows } = await client.query<{ measure: string; sources: number }>(
      `
      with recursive "below" as (
        select id from program where slug = $1
        union all select p.id from program p join "below" b on p.parent_id = b.id
      ),
      "open" as (select * from course where life = 'held' and published_at is not null and deleted_at is null),
      "part" as (
        select x.* from "open" c join "open" x on x.id = c.id or x.part_of_id = c.id
        where c.part_of_id is null and c.kind in ('course', 'seminar') and c.program_id in (select id from "below")
      ),
      "claim" as (
        select s.* from statement s join source so on so.id = s.source_id where so.deleted_at is null and not s.restricted
      )
      select 'days' as measure, (
        select count(distinct s.source_id) from "claim" s where s.course_id = p.id and (
          (s.subject = 'dates' and s.starts_on = p.starts_on and s.ends_on = p.ends_on and length(p.ends_on) >= 10)
          or (s.subject = 'duration' and case when length(p.starts_on) >= 10 and length(p.ends_on) >= 10
            then s.number = left(p.ends_on, 10)::date - left(p.starts_on, 10)::date + 1
            else s.number = p.duration_days and s.precision = p.duration_precision end)))::integer as sources
      from "part" p where p.duration_days is not null or (length(p.starts_on) >= 10 and length(p.ends_on) >= 10)
      union all
      select case h.role_key when 'trainee' then 'participations' else 'instructors' end, (
        select count(distinct s.source_id) from "claim" s
        where s.course_id = p.id and s.role_key = h.role_key and s.number = h.total and s.precision = h.precision)::integer
      from "part" p join head_count h on h.course_id = p.id where h.role_key in ('trainee', 'instructor')`,
      [program],
    )
    const count = (measure: string, is: (sources: number) => boolean) =>
      rows.filter(row => (measure === "all" || row.measure === measure) && is(row.sources)).length
    return Object.fromEntries(
      ["days", "participations", "instructors", "all"].map(measure => [
        measure,
        {
          one: count(measure, sources => sources === 1),
          several: count(measure, sources => sources > 1),
          none: count(measure, sources => sources === 0),
        },
      ]),
    )
  })
}

const filterOf = async (slug: string): Promise<CourseFilter> => ({
  program: await db.program.findUniqueOrThrow({ where: { slug }, select: { id: true, slug: true } }),
})

async function course(draft: CourseDraft, claims: StatementDraft[]) {
  await db.$transaction(async tx => {
    const input = courseSchema.parse({
      title: { en: "Paving" },
      program: "japan-mongolia",
      field: "medical",
      life: "held",
      ...draft,
    })
    const made = await publishCourse(system, tx, await createCourse(system, tx, input))
    await createStatements(
      system,
      tx,
      claims.map(claim => statementSchema.parse({ course: made.slug, ...claim })),
    )
  })
}

describe("how many figures rest on one source, on several or on none", () => {
  it("is what the bare tables say of the starting data", async () => {
    for (const slug of ["japan-mongolia", "japan-mongolia-engineering", "japan-cambodia", "japan-asean"])
      expect(await sourceBasis(await filterOf(slug)), slug).toEqual(await plain(slug))
    const basis = await sourceBasis(await filterOf("japan-mongolia"))
    expect(basis.participations).toEqual({ one: 9, several: 1, none: 0 })
    expect(basis.all.none).toBe(0)
  })

  it("counts each public number of a course and of its stages once", async () => {
    const basis = await sourceBasis({})
    const known = (await factsOfCourses()).filter(fact => fact.participations !== null).length
    expect(sumOf(basis.participations)).toBe(known)
    expect(sumOf(basis.all)).toBe(sumOf(basis.days) + sumOf(basis.participations) + sumOf(basis.instructors))
  })

  it("takes a source for one only where it says the same, names what is counted, and may be told", async () => {
    const before = await sourceBasis(await filterOf("japan-mongolia"))
    const trainees = (source: string, number: number, more: StatementDraft = {}): StatementDraft => ({
      source,
      subject: "head-count",
      role: "trainee",
      number,
      ...more,
    })
    await course(
      {
        startsOn: "2024-01-08",
        endsOn: "2024-01-12",
        headCounts: [
          { role: "trainee", total: 20 },
          { role: "instructor", total: 4 },
        ],
      },
      [
        trainees("R1", 20),
        trainees("R1", 20, { stage: "planned" }),
        trainees("R2", 20),
        trainees("R3", 21),
        trainees("R4", 20, { precision: "about" }),
        { source: "R1", subject: "head-count", role: "instructor", number: 4, restricted: true },
        { source: "R1", subject: "dates", startsOn: "2024-01-08" },
        { source: "R2", subject: "duration", number: 5 },
      ],
    )
    await course({ startsOn: "2024", durationDays: 9, durationPrecision: "about" }, [
      { source: "R1", subject: "dates", startsOn: "2024", endsOn: "2024" },
    ])
    const after = await sourceBasis(await filterOf("japan-mongolia"))
    const gained = (measure: "days" | "participations" | "instructors") =>
      (["one", "several", "none"] as const).map(key => after[measure][key] - before[measure][key])
    expect(gained("participations")).toEqual([0, 1, 0])
    expect(gained("instructors")).toEqual([0, 0, 1])
    expect(gained("days")).toEqual([1, 0, 1])
    expect(after).toEqual(await plain("japan-mongolia"))
  })
})
