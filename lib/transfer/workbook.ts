import ExcelJS from "exceljs"
import type { CsvColumn } from "@/lib/transfer/csv"

export type SheetColumn<Row> = CsvColumn<Row> & {
  /** A list to choose from, in the rows that are to be filled in. */
  choices?: readonly string[]
}

type Sheet<Row> = { name: string; columns: readonly SheetColumn<Row>[]; rows: readonly Row[] }

/** So many rows of a column with choices offer them. */
const rowsWithChoices = 500

/**
 * The one writer of XLSX. Every text is written as text: a spreadsheet runs none of it as a formula. The heading stays in
 * sight, and columns of text keep their leading zeros.
 */
export async function writeWorkbook<Row, Other = never>(
  first: Sheet<Row>,
  second?: Sheet<Other>,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook()
  addSheet(workbook, first)
  if (second) addSheet(workbook, second)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet<Row>(workbook: ExcelJS.Workbook, { name, columns, rows }: Sheet<Row>): void {
  const sheet = workbook.addWorksheet(name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31), {
    views: [{ state: "frozen", ySplit: 1 }],
  })
  sheet.columns = columns.map(column => ({
    header: column.name,
    width: Math.max(12, Math.min(40, column.name.length + 4)),
    style: { numFmt: "@" },
  }))
  sheet.getRow(1).font = { bold: true }
  for (const [at, { choices }] of columns.entries())
    for (let row = 2; choices && row <= rowsWithChoices; row += 1)
      sheet.getCell(row, at + 1).dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [`"${choices.join(",")}"`],
      }
  for (const row of rows)
    sheet.addRow(
      columns.map(({ value }) => {
        const cell = value(row)
        return typeof cell === "boolean" ? (cell ? "true" : "false") : cell
      }),
    )
}
