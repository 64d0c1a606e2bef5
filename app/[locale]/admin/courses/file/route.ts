import { requireLocale } from "@/app/[locale]/locale"
import { listCourseRecordsForOffice, readCourseQuery } from "@/lib/courses/list-queries"
import { courseExportColumns } from "@/lib/imports/export-columns"
import { fileOf } from "@/lib/transfer/file-answer"

/** The courses of the list, with its filter, in the columns that an import takes. Holds no names of people. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = await requireLocale(params)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const rows = await listCourseRecordsForOffice(locale, await readCourseQuery(query))
  return fileOf(query.format === "csv" ? "csv" : "xlsx", {
    name: "courses",
    columns: courseExportColumns(locale),
    rows,
  })
}
