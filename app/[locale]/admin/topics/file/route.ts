import { requireLocale } from "@/app/[locale]/locale"
import { topicExportColumns } from "@/lib/imports/export-columns"
import { listTopicRecords, readTopicQuery } from "@/lib/topics/queries"
import { fileOf } from "@/lib/transfer/file-answer"

/** The topics of the list, with its filter. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = await requireLocale(params)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return fileOf(query.format === "csv" ? "csv" : "xlsx", {
    name: "topics",
    columns: topicExportColumns(locale),
    rows: await listTopicRecords(readTopicQuery(query)),
  })
}
