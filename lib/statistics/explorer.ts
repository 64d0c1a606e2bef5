import { writeCourseFilter } from "@/lib/filters/course-filter"
import { valuesOf } from "@/lib/filters/query"
import type { Query } from "@/lib/paths"
import { readStatisticsRequest, type StatisticsRequest } from "@/lib/statistics/query"
import type { Breakdown } from "@/lib/statistics/words"

export type ExplorerRequest = Omit<StatisticsRequest, "lang"> & {
  /** The same as an address without blanks. */
  query: Query
  /** Sent by the form, which has one list of years and a word for what kind they are. */
  fromForm: boolean
}

/** Without a question, the page shows this. */
const usual: Breakdown[] = ["country", "field"]

/** What a visitor asks of the statistics page. */
export async function readExplorer(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<ExplorerRequest> {
  const [kind] = valuesOf(params, "years")
  const asked = kind === undefined ? params : inYears(params, kind === "fiscalYear" ? "fiscalYear" : "year")
  const { lang: _lang, ...request } = await readStatisticsRequest(asked)
  const bare = params.measure === undefined && params.by === undefined
  const by = bare ? usual : request.by
  const isUsual = bare && kind === undefined
  return {
    ...request,
    by,
    query: { ...(isUsual ? {} : { measure: request.measure, by: by.join(",") }), ...writeCourseFilter(request.filter) },
    fromForm: kind !== undefined,
  }
}

function inYears(params: Readonly<Record<string, string | string[] | undefined>>, kind: "year" | "fiscalYear") {
  const { by, year, ...rest } = params
  // The same choice twice is one choice.
  const chosen = new Set([by ?? []].flat().map(word => (word === "year" ? kind : word)))
  return { ...rest, by: [...chosen], [kind]: year }
}
