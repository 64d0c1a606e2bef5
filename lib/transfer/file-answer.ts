import { writeCsv, type CsvColumn } from "@/lib/transfer/csv"
import { writeWorkbook } from "@/lib/transfer/workbook"

/** Rows as a file to be kept, in the format that was asked for. Never stored on the way: it may hold names. */
export async function fileOf<Row>(
  format: "xlsx" | "csv",
  { name, columns, rows }: { name: string; columns: readonly CsvColumn<Row>[]; rows: readonly Row[] },
): Promise<Response> {
  return format === "csv"
    ? fileAnswer(`${name}.csv`, "text/csv; charset=utf-8", writeCsv(columns, rows))
    : workbookAnswer(name, await writeWorkbook({ name, columns, rows }))
}

export function workbookAnswer(name: string, bytes: Uint8Array<ArrayBuffer>): Response {
  return fileAnswer(`${name}.xlsx`, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes)
}

/** A file that is to be saved and not shown. */
export function fileAnswer(
  name: string,
  type: string,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
): Response {
  const ascii = name.replace(/[^\w.-]+/g, "-")
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "X-Content-Type-Options": "nosniff",
      "Content-Disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "private, no-store",
    },
  })
}
