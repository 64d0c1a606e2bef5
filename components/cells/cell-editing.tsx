"use client"

import { useEffect, useRef, type FocusEvent, type ReactNode } from "react"
import { cellsOf, editableCell, optionNamed, placeOf, readCells, type Cell } from "@/components/forms/grid-cells"
import { CellsContext, keyOf, type CellColumn, type EditableRow, type Edit } from "@/components/cells/cells-context"
import { useCellSaving, type SaveCells, type SavingWords } from "@/components/cells/use-cell-saving"
import { useScript } from "@/components/forms/use-script"

export type CellWords = SavingWords & {
  keys: string
  /** What is said of pasted rows that the table has no row for. */
  leftOut: string
  /** Names a cell, with `{label}` and `{name}` in it. */
  cell: string
}

type Props = {
  rows: readonly EditableRow[]
  action: SaveCells
  /** By the name of the field, in their order. */
  columns: Readonly<Record<string, CellColumn>>
  words: CellWords
  /** The table, with a `GridCell` for each cell. */
  children: ReactNode
}

/** Makes the cells of the table in it editable, as in a spreadsheet. Without a script it is the table it contains. */
export function CellEditing({ rows, action, columns, words, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const works = useScript()
  const { valueOf, pending, failures, told, tell, save, undo, discard } = useCellSaving(rows, action, words)
  const names = new Map(rows.map(row => [row.id, row.name]))
  const nameOf = (id: string, field: string) =>
    words.cell.replace("{label}", columns[field]?.label ?? "").replace("{name}", () => names.get(id) ?? "")
  const shownAs = ({ field, value }: Edit) =>
    columns[field]?.options?.find(option => option.value === value)?.label ?? value
  /** What was typed or pasted, as it is sent: the value of the choice that is meant, or the text. */
  const meant = (field: string, text: string) => {
    const choices = columns[field]?.options
    return choices ? (optionNamed(choices, text)?.value ?? text.trim()) : text.trim()
  }
  const saveAs = (edits: readonly Edit[]) =>
    save(
      edits.map(edit => ({ ...edit, value: meant(edit.field, edit.value) })),
      shownAs,
    )

  useEffect(() => {
    const table = frame.current?.querySelector("table")
    table?.setAttribute("role", "grid")
    // the cells are one stop of the Tab key: the one where somebody was last
    for (const [at, cell] of (table?.querySelectorAll<HTMLElement>(editableCell) ?? []).entries())
      cell.tabIndex = at === 0 ? 0 : -1
  }, [])

  function remember(event: FocusEvent) {
    const cell = event.target.closest<HTMLElement>(editableCell)
    if (!cell) return
    for (const other of frame.current?.querySelectorAll<HTMLElement>(`${editableCell}[tabindex="0"]`) ?? [])
      other.tabIndex = -1
    cell.tabIndex = 0
  }

  // A cell holds no text field, so the browser sends what is copied or pasted there to the document.
  useEffect(() => {
    const focused = () => {
      const cell = document.activeElement
      return cell instanceof HTMLTableCellElement && cell.matches(editableCell) && frame.current?.contains(cell)
        ? cell
        : null
    }
    const copy = (event: ClipboardEvent) => {
      const cell = focused()
      const { id, field } = editOf(cell) ?? {}
      if (!id || !field || !event.clipboardData || (window.getSelection()?.toString() ?? "") !== "") return
      event.clipboardData.setData("text/plain", shownAs({ id, field, value: valueOf(id, field) ?? "" }))
      event.preventDefault()
    }
    const paste = (event: ClipboardEvent) => {
      const cell = focused()
      const grid = cellsOf(frame.current)
      const place = cell && placeOf(grid, cell)
      if (!place || !event.clipboardData) return
      event.preventDefault()
      const pasted = readCells(event.clipboardData.getData("text/plain"))
      saveAs(
        pasted.flatMap((texts, row) =>
          texts.flatMap((value, column) => {
            const edit = editOf(grid[place.row + row]?.[place.column + column])
            return edit ? [{ ...edit, value }] : []
          }),
        ),
      )
      if (place.row + pasted.length > grid.length) tell(words.leftOut)
    }
    document.addEventListener("copy", copy)
    document.addEventListener("paste", paste)
    return () => {
      document.removeEventListener("copy", copy)
      document.removeEventListener("paste", paste)
    }
  })

  const problems = rows.flatMap(({ id }) =>
    Object.keys(columns).flatMap(field => {
      const failure = failures[keyOf(id, field)]
      return failure ? [`${nameOf(id, field)}: ${failure.message}`] : []
    }),
  )
  return (
    <CellsContext
      value={{
        columnOf: field => columns[field],
        nameOf,
        valueOf,
        pendingOf: (id, field) => pending[keyOf(id, field)] ?? null,
        failureOf: (id, field) => failures[keyOf(id, field)] ?? null,
        save: saveAs,
        discard,
        undo: () => undo(shownAs),
      }}
    >
      {works && <p className="small quiet grid-hint no-print">{words.keys}</p>}
      <div ref={frame} onFocus={remember}>
        {children}
      </div>
      <div className="cell-news no-print">
        <p role="status">{told}</p>
        <div role="alert">
          {problems.length > 0 && (
            <ul>
              {problems.map(problem => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </CellsContext>
  )
}

/** Which cell of which row an element is. */
function editOf(cell: Cell | null | undefined): Omit<Edit, "value"> | null {
  const { id, cell: field } = cell?.dataset ?? {}
  return id !== undefined && field !== undefined ? { id, field } : null
}
