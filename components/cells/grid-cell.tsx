"use client"

import { useRef, useState, type KeyboardEvent, type ReactNode, type MouseEvent } from "react"
import { editableCell } from "@/components/forms/grid-cells"
import { useScript } from "@/components/forms/use-script"
import { CellEditor } from "@/components/cells/cell-editor"
import { useCells } from "@/components/cells/cells-context"

type Props = {
  id: string
  field: string
  /** Names the cell on a phone, where the table has no head. */
  label?: string
  className?: string
  /** Where the cell is filled when that can't be done in the table: what opening it leads to. */
  href?: string
  /** What the cell shows while nothing else was entered. */
  children: ReactNode
}

/**
 * A cell of a table. Where it can be edited: F2, Enter, a second click or typing opens it, Enter and Tab save it, Escape
 * leaves it as it was, Delete empties it, Ctrl+Z takes the last change back.
 */
export function GridCell({ id, field, label, className, href, children }: Props) {
  const cells = useCells()
  const works = useScript()
  const box = useRef<HTMLTableCellElement>(null)
  const [typing, setTyping] = useState<string | null>(null)
  const shown = { "data-label": label, className }
  if (!cells || !works) return <td {...shown}>{href ? <a href={href}>{children}</a> : children}</td>

  const failure = cells.failureOf(id, field)
  const pending = cells.pendingOf(id, field)
  const column = cells.columnOf(field)
  const options = column?.options ?? null
  const isEdited = cells.valueOf(id, field) !== null

  /** Opens the cell on what it holds or, for one who just types, on the letter. */
  function open(letter?: string) {
    if (!isEdited) {
      if (href && letter === undefined) window.location.assign(href)
      return
    }
    const value = failure?.typed ?? cells?.valueOf(id, field) ?? ""
    if (letter === undefined) setTyping(value)
    else if (!options) setTyping(letter)
    else
      setTyping(
        options.find(option => option.label.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()))?.value ?? value,
      )
  }

  function close(value: string | null) {
    setTyping(null)
    if (value !== null) cells?.save([{ id, field, value }])
  }

  function keys(event: KeyboardEvent) {
    if (event.target !== box.current) return
    const command = event.ctrlKey || event.metaKey
    if (event.key === "Tab") return stepAside(event, box.current)
    if (command && event.key.toLowerCase() === "z") cells?.undo()
    else if (event.key === "F2" || (event.key === "Enter" && !command)) open()
    else if (event.key === "Escape" && failure) cells?.discard(id, field)
    else if ((event.key === "Delete" || event.key === "Backspace") && isEdited && !column?.neverBlank)
      cells?.save([{ id, field, value: "" }])
    // an input method begins to write: what it writes goes into the field that opens
    else if (event.key === "Process") return open("")
    else if (event.key.length === 1 && !command && !event.altKey) open(event.key === " " ? undefined : event.key)
    else return
    event.preventDefault()
  }

  /** The first click chooses the cell, the second opens it. */
  function press(event: MouseEvent) {
    if (typing === null && document.activeElement === box.current) {
      event.preventDefault()
      open()
    }
  }

  return (
    <td
      {...shown}
      ref={box}
      data-cell={field}
      data-id={id}
      tabIndex={-1}
      aria-invalid={failure ? true : undefined}
      className={[className, "cell", failure && "wrong", pending !== null && "pending"].filter(Boolean).join(" ")}
      onKeyDown={keys}
      onMouseDown={press}
    >
      {typing !== null ? (
        <CellEditor
          typed={typing}
          label={cells.nameOf(id, field)}
          options={options}
          list={column?.list}
          numeric={column?.numeric ?? false}
          close={close}
          leave={() => box.current?.focus()}
          stepAside={event => stepAside(event, box.current)}
        />
      ) : failure ? (
        <>
          {options?.find(option => option.value === failure.typed)?.label ?? failure.typed}
          <small className="below">{failure.message}</small>
        </>
      ) : (
        (pending ?? children)
      )}
    </td>
  )
}

/** Tab goes to the next cell of the row, and from the last one on to what comes after it. */
function stepAside(event: KeyboardEvent, cell: HTMLTableCellElement | null) {
  const inRow = [...(cell?.parentElement?.querySelectorAll<HTMLElement>(editableCell) ?? [])]
  const next = inRow[inRow.findIndex(one => one === cell) + (event.shiftKey ? -1 : 1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
