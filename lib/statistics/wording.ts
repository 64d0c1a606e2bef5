import type { CourseFilter } from "@/lib/filters/course-filter"
import type { FilterOptions } from "@/lib/filters/options"
import { countryName, formatNumber, formatPercent } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { Figure } from "@/lib/statistics/figure"
import { coursesFinding } from "@/lib/statistics/findings"
import { sumOf, type SourceBasis } from "@/lib/statistics/source-basis"
import type { MarginRow, StatisticsTable } from "@/lib/statistics/statistics"
import { isYear, unknownKey, type Breakdown, type Measure } from "@/lib/statistics/words"

/* What the explorer says of an answer: its title, its finding, its coverage. Made from the figures by fixed rules. */

/** "Participations by country and field". */
export function statisticsTitle(locale: Locale, measure: Measure, by: readonly Breakdown[]): string {
  const t = translator(locale)
  const [first, second] = by
  const last = second ?? first
  const words = { measure: t(`measure.${measure}`), last: last ? t(`statistics.last_${last}`) : "" }
  if (!first) return t("statistics.title_0", words)
  return second
    ? t("statistics.title_2", { ...words, first: t(`statistics.first_${first}`) })
    : t("statistics.title_1", words)
}

/** What the answer is narrowed to, in words: "Japan–Mongolia, Engineering". */
export function filterWords(locale: Locale, filter: CourseFilter, options: FilterOptions): string[] {
  const t = translator(locale)
  const names = ["program", "field", "topic", "country", "mode", "kind", "year", "fiscalYear"] as const
  const chosen = names.flatMap(name => {
    const value = filter[name]
    if (value === undefined) return []
    const word = typeof value === "object" ? value.slug : String(value)
    if (name === "country" && word !== unknownKey) return [countryName(locale, word)]
    return [options[name].find(option => option.value === word)?.label.trim() ?? word]
  })
  if (filter.number) chosen.push(t("statistics.without_number"))
  if (filter.q) chosen.push(t("statistics.query", { q: filter.q }))
  return chosen
}

/** The heading: what stands out. */
export function statisticsFinding(locale: Locale, table: StatisticsTable): string {
  const t = translator(locale)
  const { measure, by, all, firsts } = table
  if (all.courses === 0) return t("statistics.nothing")
  if (measure === "courses" && isYear(by[0])) return coursesFinding(locale, table).heading
  if (all.value === null) return t("statistics.no_number")
  const [top, next] = firsts
    .filter(row => row.key !== unknownKey && row.value !== null && row.value > 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  if (!top || (next && next.value === top.value)) return wholeFinding(locale, table)
  if (isYear(by[0])) return t("statistics.peak", { year: top.label, figure: figureWords(locale, measure, top) })
  const share = formatPercent(locale, (top.value ?? 0) / all.value)
  return t(`statistics.share_${measure}`, { group: top.label, share })
}

function wholeFinding(locale: Locale, { measure, all }: StatisticsTable): string {
  const t = translator(locale)
  const figure = figureWords(locale, measure, all)
  if (measure === "courses") return figure
  return t("statistics.in_courses", { figure, courses: t("unit.courses", { count: all.courses }) })
}

/** The sentence below it: how much of it is known. */
export function statisticsCoverage(locale: Locale, table: StatisticsTable): string {
  const { measure, by, all } = table
  const t = translator(locale)
  if (all.courses === 0) return t("statistics.nothing_about")
  if (measure === "courses" && isYear(by[0]) && by[1] === "field") return coursesFinding(locale, table).sentence
  if (measure === "courses") return t("statistics.courses_about", { count: all.courses })
  if (all.value === null) return t("statistics.none_known", { count: all.courses })
  const figure = figureWords(locale, measure, all)
  if (all.coursesWithoutNumber === 0) return t("statistics.complete", { count: all.courses, figure })
  return t("statistics.coverage", {
    count: all.coursesWithoutNumber,
    known: all.courses - all.coursesWithoutNumber,
    courses: all.courses,
    figure,
  })
}

/** "452 participations", "~30 participations", "number not known". */
export function figureWords(locale: Locale, measure: Measure, figure: Figure): string {
  const t = translator(locale)
  if (figure.withheld) return t("value.withheld")
  if (figure.value === null) return t("chart.number_not_known")
  return `${figure.approximate ? "~" : ""}${t(`unit.${measure}`, { count: figure.value })}`
}

/** "Year not known: 1 course, 19 participations". */
export function unknownYearWords(locale: Locale, measure: Measure, figure: Figure): string {
  const t = translator(locale)
  const courses = t("unit.courses", { count: figure.courses })
  if (measure === "courses") return t("statistics.unknown_year_courses", { courses })
  return t("statistics.unknown_year", { courses, figure: figureWords(locale, measure, figure) })
}

/** ", 2012–2025": the years the answer covers, where one is known. */
export function yearSpan(locale: Locale, years: readonly MarginRow[]): string {
  const t = translator(locale)
  const known = years.filter(row => row.key !== unknownKey).map(row => row.key)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return ""
  return t(first === last ? "statistics.span_one" : "statistics.span", { first, last })
}

/** "92 of 100 figures rest on one source, 6 on several, 2 on none". */
export function sourceBasisFinding(locale: Locale, { all }: SourceBasis): string {
  const number = (value: number) => formatNumber(locale, value)
  const { one, several, none } = all
  const key = sumOf(all) === 0 ? "basis.finding_nothing" : none === 0 ? "basis.finding_all" : "basis.finding"
  return translator(locale)(key, {
    all: number(sumOf(all)),
    one: number(one),
    several: number(several),
    none: number(none),
  })
}
