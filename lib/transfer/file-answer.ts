import { writeCsv, type CsvColumn } from "@/lib/transfer/csv"
import { writeWorkbook } from "@/lib/transfer/workbook"

/** Rows as a file to be kept, in the format that was asked for. Never stored on the way: it may hold names. */
export async function fileOf<Row>(
  format: "xlsx" | "csv",
  { name, columns, rows }: { name: string; columns: readonly CsvColumn<Row>[]; rows: readonly Row[] },
): Promise<Response> {
  const body = format === "csv" ? writeCsv(columns, rows) : await writeWorkbook({ name, columns, rows })
  const type =
    format === "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  const ascii = name.replace(/[^\w.-]+/g, "-")
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${ascii}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}.${format}`,
      "Cache-Control": "private, no-store",
    },
  })
}
