import { readCourseFilter, statisticsFilterNames, type CourseFilter } from "@/lib/filters/course-filter"
import { valuesOf, type QueryParams, type QueryProblem } from "@/lib/filters/query"
import { defaultLocale, isLocale, locales, type Locale } from "@/lib/i18n/locale"
import { breakdowns, measures, type Breakdown, type Measure } from "@/lib/statistics/words"

/** A question to the statistics as its address says it: for the page, the API and the CSV file. */
export type StatisticsRequest = {
  measure: Measure
  by: Breakdown[]
  filter: CourseFilter
  lang: Locale
  problems: QueryProblem[]
}

export const usualMeasure: Measure = "participations"

/** `by` is a list with commas or stands twice. What is not understood is told in `problems` and left out. */
export async function readStatisticsRequest(params: QueryParams): Promise<StatisticsRequest> {
  const problems: QueryProblem[] = []
  const measure = oneOf(params, "measure", measures, problems) ?? usualMeasure
  const lang = oneOf(params, "lang", locales, problems)
  const by: Breakdown[] = []
  for (const value of valuesOf(params, "by").flatMap(list => list.split(","))) {
    const breakdown = breakdowns.find(word => word === value.trim())
    if (breakdown && !by.includes(breakdown) && by.length < 2) by.push(breakdown)
    else problems.push({ name: "by", value, allowed: `none, one or two different ones of ${breakdowns.join(", ")}` })
  }
  const { filter, problems: inFilter } = await readCourseFilter(params, statisticsFilterNames)
  return {
    measure,
    by,
    filter,
    lang: lang && isLocale(lang) ? lang : defaultLocale,
    problems: [...problems, ...inFilter],
  }
}

export function oneOf<Word extends string>(
  params: QueryParams,
  name: string,
  words: readonly Word[],
  problems: QueryProblem[],
): Word | undefined {
  const [value, ...more] = valuesOf(params, name)
  const word = words.find(candidate => candidate === value)
  const wrong = value === undefined || word !== undefined ? more : [value, ...more]
  problems.push(...wrong.map(each => ({ name, value: each, allowed: `one of ${words.join(", ")}` })))
  return word
}
