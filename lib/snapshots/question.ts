import { writeCourseFilter } from "@/lib/filters/course-filter"
import { filterOptions } from "@/lib/filters/options"
import { locales, type Locale } from "@/lib/i18n/locale"
import { separators } from "@/lib/i18n/separators"
import { readProtectedRequest, type ProtectedRequest } from "@/lib/protection/query"
import { titleOfProtected } from "@/lib/protection/wording"
import { readStatisticsRequest, type StatisticsRequest } from "@/lib/statistics/query"
import { filterWords, statisticsTitle } from "@/lib/statistics/wording"

export type OpenQuestion = StatisticsRequest & { kind: "open"; query: Record<string, string> }
export type ProtectedQuestion = ProtectedRequest & { kind: "protected"; query: Record<string, string> }
export type Question = OpenQuestion | ProtectedQuestion

/** What an address of one of the statistics pages asks, whole or its query alone. */
export async function questionOf(address: string): Promise<Question> {
  const asked = new URLSearchParams(address.includes("?") ? address.slice(address.indexOf("?") + 1).split("#")[0] : "")
  return asked.has("table") || /\/statistics\/protected(?:[?#]|$)/.test(address)
    ? protectedQuestion(asked)
    : openQuestion(asked)
}

async function openQuestion(asked: URLSearchParams): Promise<OpenQuestion> {
  const request = await readStatisticsRequest(asked)
  const filter = Object.entries(writeCourseFilter(request.filter)).map(([name, value]) => [name, String(value)])
  return {
    kind: "open",
    ...request,
    query: {
      measure: request.measure,
      ...(request.by.length > 0 && { by: request.by.join(",") }),
      ...(Object.fromEntries(filter) as Record<string, string>),
    },
  }
}

async function protectedQuestion(asked: URLSearchParams): Promise<ProtectedQuestion> {
  const request = await readProtectedRequest(asked)
  const { table, program } = request
  return { kind: "protected", ...request, query: { table: table.name, ...(program && { program: program.slug }) } }
}

/** "Participations by year, Japan–Mongolia" in every language. */
export async function titlesOf(question: Question): Promise<Record<Locale, string>> {
  const titles = await Promise.all(
    locales.map(async locale => [locale, titleOf(locale, question, await filterOptions(locale))] as const),
  )
  return Object.fromEntries(titles) as Record<Locale, string>
}

function titleOf(locale: Locale, question: Question, options: Awaited<ReturnType<typeof filterOptions>>): string {
  if (question.kind === "protected") return titleOfProtected(locale, question, options)
  const { measure, by, filter } = question
  return [statisticsTitle(locale, measure, by), ...filterWords(locale, filter, options)].join(separators[locale].comma)
}
