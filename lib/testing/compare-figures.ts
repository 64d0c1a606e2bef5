import { expect } from "vitest"
import { listPublicCourses } from "@/lib/courses/public-queries"
import { db } from "@/lib/db"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { countedCourses } from "@/lib/statistics/counted-courses"
import { figuresByProgram } from "@/lib/statistics/figures-by-program"
import { programFigures } from "@/lib/statistics/program-figures"
import { statistics } from "@/lib/statistics/statistics"
import { breakdowns, isYear, measures, type Breakdown, type Measure } from "@/lib/statistics/words"
import { factsOfCourses, type CourseFact } from "@/lib/testing/facts-of-courses"

/* Every public figure against the bare tables, asked in other words than the view that defines counting. */

type Row = { key: string; value: number | null; courses: number; coursesWithoutNumber: number; approximate: boolean }

const valueOf = (fact: CourseFact, measure: Measure) => (measure === "courses" ? 1 : fact[measure])

function figure(facts: readonly CourseFact[], measure: Measure, key = ""): Row {
  const numbers = facts.flatMap(fact => valueOf(fact, measure) ?? [])
  return {
    key,
    value: facts.length === 0 ? 0 : numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0),
    courses: facts.length,
    coursesWithoutNumber: facts.length - numbers.length,
    approximate: facts.some(fact => fact.rough.includes(measure) && valueOf(fact, measure) !== null),
  }
}

type Slugs = ReadonlyMap<string, string>

function keysOf(fact: CourseFact, by: Breakdown, filter: CourseFilter, slugs: Slugs): string[] {
  const orUnknown = (keys: (string | number | null)[]) =>
    keys.length === 0 ? ["unknown"] : keys.map(key => String(key ?? "unknown"))
  if (by === "topic") return orUnknown(fact.topics)
  if (by === "country") return orUnknown([...new Set(fact.countries)])
  if (by !== "program") return orUnknown([fact[by]])
  const at = filter.program ? fact.programs.indexOf(filter.program.id) + 1 : 0
  return orUnknown([slugs.get(fact.programs[at] ?? filter.program?.id ?? "") ?? null])
}

function rowsOf(
  facts: readonly CourseFact[],
  measure: Measure,
  by: readonly Breakdown[],
  filter: CourseFilter,
  slugs: Slugs,
) {
  const groups = new Map<string, CourseFact[]>()
  const [first, second] = by
  for (const fact of facts)
    for (const one of first ? keysOf(fact, first, filter, slugs) : [])
      for (const two of second ? keysOf(fact, second, filter, slugs) : [""]) {
        const key = second ? `${one} ${two}` : one
        groups.set(key, [...(groups.get(key) ?? []), fact])
      }
  return [...groups].map(([key, group]) => figure(group, measure, key)).sort(byKey)
}

const byKey = (a: Row, b: Row) => (a.key < b.key ? -1 : 1)

const passes = (fact: CourseFact, filter: CourseFilter) =>
  Object.entries(filter).every(([name, value]) => {
    const word = typeof value === "object" ? value.slug : value
    if (name === "program") return fact.programs.includes((value as { id: string }).id)
    if (name === "topic" || name === "country") {
      const list = name === "topic" ? fact.topics : fact.countries
      return word === "unknown" ? list.length === 0 : list.includes(String(word))
    }
    if (name === "number") return fact.participations === null
    return String(fact[name as "year" | "fiscalYear" | "field" | "mode" | "kind"] ?? "unknown") === String(word)
  })

const pairs: Breakdown[][] = [
  ["year", "field"],
  ["fiscalYear", "field"],
  ["year", "fiscalYear"],
  ["country", "field"],
  ["topic", "mode"],
  ["program", "year"],
]

/** Compares them all, and says how many they were. */
export async function compareFigures(name: string): Promise<number> {
  const facts = await factsOfCourses()
  const programs = await db.program.findMany({ select: { id: true, slug: true } })
  const topics = await db.topic.findMany({ where: { deletedAt: null }, select: { id: true, slug: true } })
  const slugs = new Map(programs.map(({ id, slug }) => [id, slug]))
  const years = [...new Set(facts.flatMap(({ year }) => year ?? []))].slice(0, 1)
  const filters: CourseFilter[] = [
    ...years.flatMap((year): CourseFilter[] => [{ year }, { fiscalYear: year, field: "medical" }]),
    { year: "unknown" },
    { fiscalYear: "unknown" },
    { field: "engineering", mode: "dispatch" },
    { country: "MN" },
    { country: "ASEAN", kind: "course" },
    { number: "none" },
    { topic: "unknown" },
    ...topics.slice(0, 1).map(topic => ({ topic })),
    ...programs.map(program => ({ program })),
  ]
  let figures = 0
  const check = async (measure: Measure, by: Breakdown[], filter: CourseFilter) => {
    const where = `${name}: ${measure} by ${by.join(" and ")} of ${JSON.stringify(filter)}`
    const chosen = facts.filter(fact => passes(fact, filter))
    const answer = await statistics({ measure, by, filter })
    const { value, courses, coursesWithoutNumber } = figure(chosen, measure)
    expect(
      { total: answer.total, courses: answer.courses, coursesWithoutNumber: answer.coursesWithoutNumber },
      where,
    ).toEqual({ total: value, courses, coursesWithoutNumber })
    const rows = answer.rows.map(({ key, label: _label, withheld: _withheld, ...row }) => ({
      ...row,
      key: [key].flat().join(" "),
    }))
    expect(rows.filter(row => row.courses > 0).sort(byKey), where).toEqual(rowsOf(chosen, measure, by, filter, slugs))
    for (const row of rows.filter(({ courses }) => courses === 0)) expect(row.value, where).toBe(0)
    if (isYear(by[0]) && by.length === 1) expectNoGap(rows, where)
    figures += rows.length + 1
  }
  for (const measure of measures) {
    for (const by of [[], ...breakdowns.map(one => [one]), ...pairs]) await check(measure, by, {})
    for (const filter of filters)
      for (const by of [[], ["program"], ["field", "year"]] as Breakdown[][]) await check(measure, by, filter)
  }
  await compareOthers(facts, programs, name)
  return figures
}

function expectNoGap(rows: Row[], where: string) {
  const years = rows.filter(({ key }) => key !== "unknown").map(({ key }) => Number(key))
  expect(years, where).toEqual(years.map((_year, at) => (years[0] ?? 0) + at))
}

/** The headline figures, the list of programs, the charts of single courses, and the courses themselves. */
async function compareOthers(
  facts: readonly CourseFact[],
  programs: readonly { id: string; slug: string }[],
  name: string,
) {
  const byProgram = await figuresByProgram()
  for (const program of [null, ...programs]) {
    const chosen = program ? facts.filter(fact => fact.programs.includes(program.id)) : facts
    const figures = await programFigures(program)
    const years = chosen.flatMap(({ year }) => year ?? [])
    const span =
      years.length > 0
        ? { firstYear: Math.min(...years), lastYear: Math.max(...years) }
        : { firstYear: null, lastYear: null }
    const numbers = Object.fromEntries(
      (["participations", "instructors", "days"] as const).map(measure => {
        const { key: _key, ...row } = figure(chosen, measure)
        return [measure, { ...row, withheld: false }]
      }),
    )
    const { participations, instructors } = numbers
    expect(figures, `${name}: ${program?.slug}`).toMatchObject({
      ...numbers,
      ...span,
      courses: chosen.length,
      coursesWithoutYear: chosen.length - years.length,
      yearsWithCourse: new Set(years).size,
      countries: new Set(chosen.flatMap(({ countries }) => countries.filter(country => country !== "ASEAN"))).size,
    })
    if (program)
      expect(byProgram.get(program.id), `${name}: ${program.slug}`).toEqual({
        ...span,
        courses: chosen.length,
        participations,
        instructors,
      })
  }
  const counted = new Map((await countedCourses()).map(course => [course.slug, course]))
  expect([...counted.keys()].sort()).toEqual(facts.map(({ slug }) => slug).sort())
  const { items } = await listPublicCourses({}, 1, 1000)
  for (const fact of facts) {
    const { slug, year, fiscalYear, field, participations } = fact
    expect(counted.get(slug), `${name}: ${slug}`).toMatchObject({ year, fiscalYear, field, participations })
    const item = items.find(candidate => candidate.slug === slug)
    expect(item, `${name}: ${slug}`).toMatchObject({ year, fiscalYear, field, counted: true })
    expect([item?.days.value, item?.participations.value, item?.instructors.value], `${name}: ${slug}`).toEqual([
      fact.days,
      fact.participations,
      fact.instructors,
    ])
  }
  expect(items.filter(({ counted }) => counted)).toHaveLength(facts.length)
}
