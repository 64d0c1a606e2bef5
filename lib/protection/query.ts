import { readCourseFilter, type NamedRecord } from "@/lib/filters/course-filter"
import type { QueryParams, QueryProblem } from "@/lib/filters/query"
import { defaultLocale, locales, type Locale } from "@/lib/i18n/locale"
import { protectedTableNames, protectedTables, type ProtectedTable } from "@/lib/protection/tables"
import { oneOf } from "@/lib/statistics/query"

/** Which protected table an address asks for: for the page and the API. */
export type ProtectedRequest = {
  table: ProtectedTable
  program: NamedRecord | null
  lang: Locale
  problems: QueryProblem[]
}

/** A table and a program, nothing else. What is not understood is told in `problems` and left out. */
export async function readProtectedRequest(params: QueryParams): Promise<ProtectedRequest> {
  const problems: QueryProblem[] = []
  const name = oneOf(params, "table", protectedTableNames, problems)
  const lang = oneOf(params, "lang", locales, problems)
  const { filter, problems: inFilter } = await readCourseFilter(params, ["program"])
  return {
    table: protectedTables.find(table => table.name === name) ?? protectedTables[0],
    program: filter.program ?? null,
    lang: lang ?? defaultLocale,
    problems: [...problems, ...inFilter],
  }
}
