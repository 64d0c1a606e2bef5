// Reads a workbook in a thread of its own, with limits on memory and time: see workbook.ts. Formulas are not evaluated,
// the value they last had is taken; links to other files are not followed.
import { parentPort, workerData } from "node:worker_threads"
import ExcelJS from "exceljs"

// What stands in a sheet beside its cells is not read: some of it is written once a cell of a whole range.
const ignoreNodes = [
  "autoFilter",
  "colBreaks",
  "conditionalFormatting",
  "dataValidations",
  "drawing",
  "extLst",
  "headerFooter",
  "legacyDrawing",
  "mergeCells",
  "picture",
  "rowBreaks",
  "sheetProtection",
  "tableParts",
]

const { bytes, limits } = workerData
const workbook = new ExcelJS.Workbook()
await workbook.xlsx.load(bytes, { ignoreNodes })

let count = 0
const sheets = []
for (const sheet of workbook.worksheets) {
  const rows = []
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    count += 1
    if (count > limits.rows) refuse("import.file_rows", { rows: count, most: limits.rows })
    if (row.cellCount > limits.columns) refuse("import.file_columns", { columns: row.cellCount, most: limits.columns })
    const cells = []
    for (let at = 1; at <= row.cellCount; at += 1) cells.push(textOf(row.findCell(at)?.value))
    rows.push({ number, cells })
  })
  sheets.push({ name: sheet.name, rows })
}
parentPort.postMessage({ sheets })

function refuse(key, values) {
  parentPort.postMessage({ refused: { key, values } })
  throw new Error(key)
}

function textOf(value) {
  if (value === null || value === undefined) return ""
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dateText(value)
  if (typeof value !== "object") return String(value)
  if ("richText" in value) return value.richText.map(part => part.text).join("")
  if ("error" in value) return value.error
  if ("result" in value || "formula" in value || "sharedFormula" in value) return textOf(value.result)
  if ("text" in value) return textOf(value.text)
  return ""
}

/** Days are kept without a time; a moment of day, as some sheets have it, is left out. */
function dateText(date) {
  return date.toISOString().slice(0, 10)
}
