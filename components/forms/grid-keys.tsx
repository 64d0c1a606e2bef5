"use client"

import { useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react"
import {
  cellOf,
  cellsOf,
  editableCell,
  fillCell,
  focusCell,
  placeOf,
  readCells,
  type Cell,
} from "@/components/forms/grid-cells"

type Props = {
  /** Adds this many rows below the last one, at once. */
  grow?: (rows: number) => void
  /** Enter in an empty first cell sends the form: whoever has typed the last row presses it once more. */
  sendOnBlank?: boolean
  children: ReactNode
}

/**
 * A table of fields that works from the keyboard like a spreadsheet: Enter and the arrows move from cell to cell, pasted
 * cells fill the rows from the one they are pasted into. Without a script it is the table it contains.
 */
export function GridKeys({ grow, sendOnBlank = false, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const rows = () => cellsOf(frame.current)

  function move(event: KeyboardEvent) {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.altKey) return
    const cell = cellOf(event.target)
    const place = placeOf(rows(), cell)
    if (!place) return
    if (event.key === "Enter") {
      if (cell instanceof HTMLButtonElement || cell instanceof HTMLAnchorElement) return
      event.preventDefault()
      const isBlankRow = place.column === 0 && cell instanceof HTMLInputElement && cell.value.trim() === ""
      if ((event.ctrlKey || event.metaKey || (sendOnBlank && isBlankRow)) && "form" in cell) cell.form?.requestSubmit()
      else {
        if (grow && place.row === rows().length - 1) grow(1)
        focusCell(rows()[place.row + 1]?.[grow ? 0 : place.column])
      }
      return
    }
    const step = stepOf(event.key, cell)
    if (!step) return
    const next = rows()[place.row + step.row]?.[place.column + step.column]
    if (!next) return
    event.preventDefault()
    focusCell(next)
  }

  function paste(event: ClipboardEvent) {
    // an editable cell takes what is pasted itself
    if ((event.target as Element).closest(editableCell)) return
    const pasted = readCells(event.clipboardData.getData("text/plain"))
    const place = placeOf(rows(), event.target as Cell)
    if (!place || pasted.length === 0 || (pasted.length === 1 && pasted[0]?.length === 1)) return
    event.preventDefault()
    const missing = place.row + pasted.length - rows().length
    if (missing > 0) grow?.(missing)
    const grid = rows()
    pasted.forEach((texts, row) =>
      texts.forEach((text, column) => fillCell(grid[place.row + row]?.[place.column + column], text)),
    )
    focusCell(grid[Math.min(place.row + pasted.length, grid.length) - 1]?.[place.column])
  }

  return (
    <div ref={frame} onKeyDown={move} onPaste={paste}>
      {children}
    </div>
  )
}

/** Where a key leads from a cell, or null where it does something in the cell itself. */
function stepOf(key: string, cell: Cell): { row: number; column: number } | null {
  const inText = cell instanceof HTMLInputElement && cell.type !== "checkbox"
  const start = inText ? cell.selectionStart : 0
  const end = inText ? cell.selectionEnd : 0
  const all = inText && start === 0 && end === cell.value.length
  switch (key) {
    case "ArrowUp":
    case "ArrowDown":
      // in a list of choices they choose
      return cell instanceof HTMLSelectElement ? null : { row: key === "ArrowUp" ? -1 : 1, column: 0 }
    case "ArrowLeft":
      return !inText || all || (start === 0 && end === 0) ? { row: 0, column: -1 } : null
    case "ArrowRight":
      return !inText || all || (start === cell.value.length && end === start) ? { row: 0, column: 1 } : null
    default:
      return null
  }
}
