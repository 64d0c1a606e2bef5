/* The controls of a table by row and column, and what is pasted into them. */

export type Cell = HTMLInputElement | HTMLSelectElement | HTMLButtonElement | HTMLAnchorElement | HTMLTableCellElement

const controls = 'input:not([type="hidden"]), select, button, a[href]'

/** A cell that takes the focus itself, and becomes a field while it is edited. */
export const editableCell = "td[data-cell]"

/**
 * What takes the focus in each cell, row by row: the cell itself where it is editable, else its first control. A row that
 * spans the table is about the one above it and is passed over.
 */
export function cellsOf(frame: HTMLElement | null): Cell[][] {
  return [...(frame?.querySelectorAll("tbody tr") ?? [])]
    .filter(row => row.children.length > 1)
    .map(row =>
      [...row.children].flatMap(cell =>
        cell.matches(editableCell) ? [cell as HTMLTableCellElement] : (cell.querySelector<Cell>(controls) ?? []),
      ),
    )
    .filter(row => row.length > 0)
}

/** The cell that an event is about: what holds the focus, or the editable cell around it. */
export const cellOf = (target: EventTarget) => ((target as Element).closest(editableCell) ?? target) as Cell

export function placeOf(rows: readonly Cell[][], cell: Cell): { row: number; column: number } | null {
  const row = rows.findIndex(cells => cells.includes(cell))
  return row < 0 ? null : { row, column: rows[row]?.indexOf(cell) ?? 0 }
}

export function focusCell(cell: Cell | undefined): void {
  cell?.focus()
  if (cell instanceof HTMLInputElement && cell.type !== "checkbox") cell.select()
}

/** Rows and columns as a spreadsheet copies them. Blank lines at the end are no rows. */
export function readCells(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map(line => line.split("\t").map(cell => cell.trim()))
    .filter((cells, at, all) => all.length > 1 || cells.some(cell => cell !== ""))
}

/** The choice that a typed or pasted text means, by value or by word. */
export function optionNamed<O extends { value: string; label: string }>(options: Iterable<O>, text: string): O | null {
  const word = text.trim().toLocaleLowerCase()
  for (const option of options)
    if (option.value.toLocaleLowerCase() === word || option.label.toLocaleLowerCase() === word) return option
  return null
}

const no = new Set(["", "0", "-", "–", "×", "✗", "no", "n", "false", "いいえ", "欠席", "否", "үгүй"])

/** Puts a pasted text into a cell; a list of choices takes it where it has it, by value or word. */
export function fillCell(cell: Cell | undefined, text: string): void {
  if (cell instanceof HTMLSelectElement) {
    const option = optionNamed(cell.options, text)
    if (option) cell.value = option.value
  } else if (cell instanceof HTMLInputElement) {
    if (cell.type === "checkbox") cell.checked = !no.has(text.toLocaleLowerCase())
    else cell.value = text
  }
}
