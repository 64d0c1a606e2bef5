import type { CourseFilter } from "@/lib/filters/course-filter"
import { compareText } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { aggregate, type Cell } from "@/lib/statistics/aggregate"
import { noCourse, type Figure } from "@/lib/statistics/figure"
import { labelsOf } from "@/lib/statistics/labels"
import { isYear, severalPerCourse, unknownKey, type Breakdown, type Measure } from "@/lib/statistics/words"
import { courseModes } from "@/lib/words"

/** A number, or several, with what must be said beside it: what the API answers. */
export type Statistics = {
  measure: Measure
  by: Breakdown[]
  /** When public data last changed. */
  asOf: string
  /** False where a course can stand in several rows, which then add up to more than the total. */
  additive: boolean
  total: number | null
  courses: number
  coursesWithoutNumber: number
  rows: StatisticsRow[]
}

export type StatisticsRow = Figure & { key: string | [string, string]; label: string | [string, string] }

/** What a page draws: the same answer with the whole total and the margins of two breakdowns, each in its order. */
export type StatisticsTable = Statistics & { all: Figure; firsts: MarginRow[]; seconds: MarginRow[] }

export type MarginRow = Figure & { key: string; label: string }

export type StatisticsQuery = {
  measure: Measure
  by?: readonly Breakdown[]
  filter?: CourseFilter
  lang?: Locale
}

/**
 * A measure, broken down by nothing, one or two things. Years between the first and the last are rows too, with no course;
 * under two breakdowns every known year stands with every key of the other one. Of other pairs, and of calendar and fiscal
 * year together, only those that occur are rows.
 */
export async function statistics(query: StatisticsQuery): Promise<Statistics> {
  const { all: _all, firsts: _firsts, seconds: _seconds, ...answer } = await statisticsTable(query)
  return answer
}

export async function statisticsTable({
  measure,
  by = [],
  filter = {},
  lang = "en",
}: StatisticsQuery): Promise<StatisticsTable> {
  const { asOf, total, firsts, seconds, cells } = await aggregate(measure, by, filter)
  const [first, second] = by
  const rowsOf = first ? await margin(first, firsts, "first", lang) : []
  const columnsOf = second ? await margin(second, seconds, "second", lang) : []
  return {
    measure,
    by: [...by],
    asOf: asOf.toISOString(),
    additive: !by.some(breakdown => severalPerCourse.includes(breakdown)),
    total: total.value,
    courses: total.courses,
    coursesWithoutNumber: total.coursesWithoutNumber,
    rows: second ? crossed(rowsOf, columnsOf, cells, isYear(first) !== isYear(second)) : rowsOf,
    all: total,
    firsts: rowsOf,
    seconds: columnsOf,
  }
}

/** The keys of one breakdown with their names, in order; missing years are filled in. */
async function margin(breakdown: Breakdown, cells: Cell[], side: "first" | "second", lang: Locale) {
  const label = await labelsOf(breakdown, lang)
  const known: MarginRow[] = cells.map(({ first, second, ...figure }) => {
    const key = side === "first" ? first : second
    return { key, label: label(key), ...figure }
  })
  const filled = isYear(breakdown) ? [...known, ...missingYears(known, label)] : known
  return filled.sort(order(breakdown, lang))
}

function missingYears(rows: MarginRow[], label: (key: string) => string): MarginRow[] {
  const years = rows.filter(row => row.key !== unknownKey).map(row => Number(row.key))
  const missing: MarginRow[] = []
  for (let year = Math.min(...years); year < Math.max(...years); year++)
    if (!years.includes(year)) missing.push({ key: String(year), label: label(String(year)), ...noCourse })
  return missing
}

/** The pairs that occur; with `everyYear`, also those of a known year in which nothing was held. */
function crossed(firsts: MarginRow[], seconds: MarginRow[], cells: Cell[], everyYear: boolean): StatisticsRow[] {
  const figures = new Map(cells.map(({ first, second, ...figure }) => [`${first} ${second}`, figure]))
  const rows: StatisticsRow[] = []
  for (const first of firsts)
    for (const second of seconds) {
      const bothKnown = first.key !== unknownKey && second.key !== unknownKey
      const figure = figures.get(`${first.key} ${second.key}`) ?? (everyYear && bothKnown ? noCourse : undefined)
      if (figure) rows.push({ key: [first.key, second.key], label: [first.label, second.label], ...figure })
    }
  return rows
}

const fixedOrder: Partial<Record<Breakdown, readonly string[]>> = {
  field: ["engineering", "medical", "other"],
  mode: courseModes,
}

/** Years as they pass, fields and modes as they always stand, all else from the largest; what is not known is last. */
function order(breakdown: Breakdown, lang: Locale) {
  const compare = compareText(lang)
  const fixed = fixedOrder[breakdown]
  return (a: MarginRow, b: MarginRow) => {
    const unknownLast = Number(a.key === unknownKey) - Number(b.key === unknownKey)
    if (unknownLast) return unknownLast
    if (isYear(breakdown)) return Number(a.key) - Number(b.key)
    if (fixed) return fixed.indexOf(a.key) - fixed.indexOf(b.key)
    return (b.value ?? -1) - (a.value ?? -1) || b.courses - a.courses || compare(a.label, b.label)
  }
}
