import { writeCourseFilter } from "@/lib/filters/course-filter"
import { filterOptions } from "@/lib/filters/options"
import { locales, type Locale } from "@/lib/i18n/locale"
import { separators } from "@/lib/i18n/separators"
import { readStatisticsRequest, type StatisticsRequest } from "@/lib/statistics/query"
import { filterWords, statisticsTitle } from "@/lib/statistics/wording"

/** What an address of the statistics page asks, whole or its query alone. */
export async function questionOf(address: string): Promise<StatisticsRequest & { query: Record<string, string> }> {
  const asked = new URLSearchParams(address.includes("?") ? address.slice(address.indexOf("?") + 1).split("#")[0] : "")
  const request = await readStatisticsRequest(asked)
  const filter = Object.entries(writeCourseFilter(request.filter)).map(([name, value]) => [name, String(value)])
  return {
    ...request,
    query: {
      measure: request.measure,
      ...(request.by.length > 0 && { by: request.by.join(",") }),
      ...(Object.fromEntries(filter) as Record<string, string>),
    },
  }
}

/** "Participations by year, Japan–Mongolia" in every language. */
export async function titlesOf({ measure, by, filter }: StatisticsRequest): Promise<Record<Locale, string>> {
  const titles = await Promise.all(
    locales.map(async locale => {
      const words = filterWords(locale, filter, await filterOptions(locale))
      return [locale, [statisticsTitle(locale, measure, by), ...words].join(separators[locale].comma)] as const
    }),
  )
  return Object.fromEntries(titles) as Record<Locale, string>
}
