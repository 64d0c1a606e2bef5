import { fieldOfHeading, fieldsOf, headingKey, type ImportField, type SheetKind } from "@/lib/imports/headings"
import { wordOf } from "@/lib/imports/vocabulary"
import type { DayOrder } from "@/lib/dates/typed-date"
import type { FileRow, FileSheet } from "@/lib/transfer/read/table"

/* What a sheet holds, where its table starts and which column is which. Guesses: whoever imports corrects them. */

/** A sheet as it is understood. `header` is the number of the row with the headings, 0 where there is none. */
export type SheetPlan = {
  name: string
  kind: SheetKind
  header: number
  headings: string[]
  columns: (ImportField | null)[]
  order: DayOrder | null
  /** By which name its columns are remembered. */
  remembered: string | null
}

const searched = 25

export function guessSheet(sheet: FileSheet, course: boolean): SheetPlan {
  const width = Math.max(...sheet.rows.map(row => row.cells.length))
  const tries = (["participants", "courses"] as const).flatMap(kind =>
    sheet.rows.slice(0, searched).map((row, at) => {
      const headings = headingsOf(sheet.rows, at, width)
      const found = new Set(headings.flatMap(heading => fieldOfHeading(kind, heading) ?? []))
      const named =
        kind === "participants" ? ["name", "givenName", "passport"] : ["titleEn", "titleJa", "titleMn", "code"]
      const own = row.cells.filter(cell => fieldOfHeading(kind, cell) !== null).length
      const isTable = named.some(field => found.has(field as ImportField)) && (own > 1 || found.size === 1)
      return { kind, at, headings, score: isTable ? found.size + own / 1000 : 0 }
    }),
  )
  const best = tries.toSorted((a, b) => b.score - a.score)[0]
  if (best && (best.score > 1.5 || (best.score > 0 && width === 1)))
    return planOf(sheet, { kind: best.kind, header: sheet.rows[best.at]?.number ?? 0, headings: best.headings })
  // names alone, as one pastes them
  if (course && width <= 3) {
    const headings = Array.from({ length: width }, () => "")
    const plan = planOf(sheet, { kind: "participants", header: 0, headings })
    const at = plan.columns.indexOf(null)
    if (!plan.columns.includes("name") && at >= 0) plan.columns[at] = "name"
    return plan
  }
  return planOf(sheet, { kind: "nothing", header: 0, headings: headingsOf(sheet.rows, 0, width) })
}

/** The plan of a sheet whose kind and header are settled; the columns are guessed from headings, then from values. */
export function planOf(
  sheet: FileSheet,
  { kind, header, headings }: { kind: SheetKind; header: number; headings: string[] },
): SheetPlan {
  const columns: (ImportField | null)[] = []
  const free = (field: ImportField | null) => (field && !columns.includes(field) ? field : null)
  headings.forEach(heading => columns.push(free(fieldOfHeading(kind, heading))))
  if (kind === "participants")
    guessByValues(
      sheet.rows.filter(row => row.number > header),
      columns,
    )
  return {
    name: sheet.name,
    kind,
    header,
    headings,
    columns: columns.map(field => (field && fieldsOf(kind).includes(field) ? field : null)),
    order: null,
    remembered: null,
  }
}

/** The headings of a table: where a cell is blank, the one above it, for a heading may span two rows. */
function headingsOf(rows: FileRow[], at: number, width: number): string[] {
  const above = rows[at - 1]
  const here = rows[at]
  const isSpanned = above !== undefined && above.number + 1 === here?.number && above.cells.filter(Boolean).length > 1
  return Array.from({ length: width }, (_, n) => here?.cells[n] || (isSpanned ? (above.cells[n] ?? "") : ""))
}

const kanaOnly = /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s・]+$/u
const wordsOnly = /^\p{L}[\p{L}\p{M}.'’\- ]+$/u

function guessByValues(rows: FileRow[], columns: (ImportField | null)[]) {
  columns.forEach((field, at) => {
    if (field) return
    const values = rows.map(row => row.cells[at] ?? "").filter(Boolean)
    if (values.length === 0) return
    const most = (is: (text: string) => boolean) => values.filter(is).length > values.length * 0.8
    const guess: ImportField | null = most(text => wordOf("role", text) !== null)
      ? "role"
      : most(text => kanaOnly.test(text))
        ? "kana"
        : !columns.includes("name") && most(text => wordsOnly.test(text))
          ? "name"
          : null
    if (guess && !columns.includes(guess)) columns[at] = guess
  })
}

const totals = new Set(
  "total|totals|sum|subtotal|grand total|合計|計|小計|総計|нийт|нийт дүн|бүгд|дүн|нийт хүн|нийт тоо"
    .split("|")
    .map(headingKey),
)

/** Why a row of a sheet is no record: it stands above the table, is blank, or sums up; null where it is one. */
export function leftOutBy(plan: SheetPlan, row: FileRow): "title" | "heading" | "blank" | "total" | null {
  if (row.number < plan.header) return "title"
  if (row.number === plan.header) return "heading"
  const filled = row.cells.filter(Boolean)
  const mapped = row.cells.filter((cell, at) => cell && plan.columns[at])
  if (filled.length === 0) return "blank"
  const first = (filled[0] ?? "").replace(/[\d\s:：,.人名хүн]+$/u, "")
  if (totals.has(headingKey(filled[0] ?? "")) || totals.has(headingKey(first))) return "total"
  if (mapped.length === 0) return "blank"
  const again = row.cells.filter((cell, at) => cell && cell === plan.headings[at]).length
  return again > 1 && again === filled.length ? "heading" : null
}
