import { checkArchive } from "@/lib/transfer/read/archive"
import { checkSheets, cleanCell, type FileSheet } from "@/lib/transfer/read/table"
import { readInThread } from "@/lib/transfer/read/thread"

/** The sheets of a workbook, read in a thread that can be stopped; the file is refused where it takes too much. */
export async function readWorkbook(bytes: Buffer): Promise<FileSheet[]> {
  await checkArchive(bytes)
  const problems = { heavy: "import.file_heavy", broken: "import.file_broken" }
  const { sheets } = await readInThread<{ sheets: FileSheet[] }>("workbook-worker.mjs", { bytes }, problems)
  return checkSheets(
    sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(cleanCell) })),
    })),
  )
}
