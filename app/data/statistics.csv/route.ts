import { answering, fileAnswer, refuse } from "@/lib/api/answers"
import { valuesOf } from "@/lib/filters/query"
import { statisticsColumns, statisticsFileRows } from "@/lib/open-data/statistics-columns"
import { readStatisticsRequest } from "@/lib/statistics/query"
import { statisticsTable } from "@/lib/statistics/statistics"
import { writeCsv } from "@/lib/transfer/csv"

export async function GET(request: Request) {
  return answering(async () => {
    const params = new URL(request.url).searchParams
    // The bare file is participations by year; whoever names a measure gets what the API answers.
    if (!valuesOf(params, "measure").length && !valuesOf(params, "by").length) params.set("by", "year")
    const { problems, ...query } = await readStatisticsRequest(params)
    refuse(problems)
    const table = await statisticsTable(query)
    const csv = writeCsv(statisticsColumns, statisticsFileRows(table, table.all))
    return fileAnswer(request, csv, "text/csv", "statistics.csv")
  })
}
