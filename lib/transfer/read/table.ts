import { InvalidInput } from "@/lib/errors"
import { limits } from "@/lib/transfer/read/limits"

/** A row as it stands in the file, by the number it has there. Cells are text; a blank one is "". */
export type FileRow = { number: number; cells: string[] }
export type FileSheet = { name: string; rows: FileRow[] }

/** What is wrong with a file, at the field of the form in which it was given. */
export function refuseFile(key: string, values: Record<string, string | number> = {}): InvalidInput {
  return new InvalidInput({ file: { key, values } })
}

const noText = /[\p{Cc}\p{Cf}]/gu

/** One line a paragraph, no control characters, no blanks around: how a cell is kept. */
export function cleanCell(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(noText, sign => (sign === "\n" ? sign : sign === "\t" || sign === "\u00a0" ? " " : ""))
    .trim()
}

/** Refuses what is larger than the limits; takes blank rows at the end away. */
export function checkSheets(sheets: FileSheet[]): FileSheet[] {
  const kept = sheets.flatMap(sheet => {
    const last = sheet.rows.findLastIndex(row => row.cells.some(cell => cell !== ""))
    return last < 0 ? [] : [{ ...sheet, rows: sheet.rows.slice(0, last + 1) }]
  })
  const rows = kept.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (rows === 0) throw refuseFile("import.file_empty")
  if (rows > limits.rows) throw refuseFile("import.file_rows", { rows, most: limits.rows })
  for (const sheet of kept)
    for (const { number, cells } of sheet.rows) {
      if (cells.length > limits.columns)
        throw refuseFile("import.file_columns", { columns: cells.length, most: limits.columns })
      const long = cells.findIndex(cell => cell.length > limits.cellLength)
      if (long >= 0)
        throw refuseFile("import.file_cell", { cell: `${columnName(long)}${number}`, most: limits.cellLength })
    }
  return kept
}

/** A column as a spreadsheet calls it: A, B, … Z, AA. */
export function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)
}
