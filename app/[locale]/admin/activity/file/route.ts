import { requireLocale } from "@/app/[locale]/locale"
import { activityColumns } from "@/lib/activity/export-columns"
import { readActivityFilter } from "@/lib/activity/filter"
import { readNameBook } from "@/lib/activity/names"
import { exportActivity } from "@/lib/activity/queries"
import { writeCsv } from "@/lib/transfer/csv"
import { fileAnswer } from "@/lib/transfer/file-answer"

/** The entries of the log that the filter finds. That they were taken out stands in the log. Holds no names of people. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = await requireLocale(params)
  const filter = readActivityFilter(Object.fromEntries(new URL(request.url).searchParams))
  const batches = await exportActivity(filter)
  const columns = activityColumns(locale, await readNameBook(locale))
  const encoder = new TextEncoder()
  let goesOn = false
  const body = new ReadableStream<Uint8Array>({
    pull: async controller => {
      const next = await batches.next()
      if (!next.done || !goesOn)
        controller.enqueue(encoder.encode(writeCsv(columns, next.done ? [] : next.value, { goesOn })))
      goesOn = true
      if (next.done) controller.close()
    },
  })
  return fileAnswer("activity.csv", "text/csv; charset=utf-8", body)
}
