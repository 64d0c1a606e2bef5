/* The controls of a table by row and column, and what is pasted into them. */

export type Cell = HTMLInputElement | HTMLSelectElement | HTMLButtonElement | HTMLAnchorElement

const controls = 'input:not([type="hidden"]), select, button, a[href]'

/** The first control of each cell, row by row. A row that spans the table is about the one above it and is passed over. */
export function cellsOf(frame: HTMLElement | null): Cell[][] {
  return [...(frame?.querySelectorAll("tbody tr") ?? [])]
    .filter(row => row.children.length > 1)
    .map(row => [...row.children].flatMap(cell => cell.querySelector<Cell>(controls) ?? []))
    .filter(row => row.length > 0)
}

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

const no = new Set(["", "0", "-", "–", "×", "✗", "no", "n", "false", "いいえ", "欠席", "否", "үгүй"])

/** Puts a pasted text into a cell; a list of choices takes it where it has it, by value or word. */
export function fillCell(cell: Cell | undefined, text: string): void {
  if (cell instanceof HTMLSelectElement) {
    const word = text.toLocaleLowerCase()
    const option = [...cell.options].find(
      ({ value, label }) => value.toLocaleLowerCase() === word || label.toLocaleLowerCase() === word,
    )
    if (option) cell.value = option.value
  } else if (cell instanceof HTMLInputElement) {
    if (cell.type === "checkbox") cell.checked = !no.has(text.toLocaleLowerCase())
    else cell.value = text
  }
}
