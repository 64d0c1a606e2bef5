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

class Refused extends Error {
  constructor(key, values) {
    super(key)
    this.refused = { key, values }
  }
}

const { bytes, limits } = workerData
try {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes, { ignoreNodes })
  parentPort.postMessage({ sheets: sheetsOf(workbook) })
} catch (error) {
  // One answer only: a thread that also dies of an error may be heard to die before it is heard.
  if (!(error instanceof Refused)) throw error
  parentPort.postMessage({ refused: error.refused })
}

function sheetsOf(workbook) {
  let count = 0
  return workbook.worksheets.map(sheet => {
    const rows = []
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      count += 1
      const columns = row.cellCount
      if (count > limits.rows) throw new Refused("import.file_rows", { rows: count, most: limits.rows })
      if (columns > limits.columns) throw new Refused("import.file_columns", { columns, most: limits.columns })
      const cells = []
      for (let at = 1; at <= columns; at += 1) cells.push(textOf(row.findCell(at)?.value))
      rows.push({ number, cells })
    })
    return { name: sheet.name, rows }
  })
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
