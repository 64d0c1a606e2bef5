"use client"

import { useEffect, useRef, type KeyboardEvent } from "react"
import type { Option } from "@/components/forms/options"

type Props = {
  /** What it begins with. */
  typed: string
  label: string
  options: readonly Option[] | null
  list?: string
  numeric: boolean
  /** Ends the editing with what is to be saved, or with null for nothing. */
  close: (value: string | null) => void
  /** Gives the focus back to the cell. */
  leave: () => void
  stepAside: (event: KeyboardEvent) => void
}

/** The field that a cell becomes while it is edited. It has no name: it belongs to no form. */
export function CellEditor({ typed, label, options, list, numeric, close, leave, stepAside }: Props) {
  const field = useRef<(HTMLInputElement & HTMLSelectElement) | null>(null)
  const ended = useRef(false)

  useEffect(() => {
    const opened = field.current
    opened?.focus()
    if (opened instanceof HTMLInputElement) opened.setSelectionRange(opened.value.length, opened.value.length)
  }, [])

  function end(value: string | null) {
    if (ended.current) return
    ended.current = true
    close(value)
  }

  function keys(event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Enter") {
      end(event.currentTarget.value)
      // the table then goes on to the row below
      leave()
      return
    }
    // the other keys mean the field, not the table around it
    event.stopPropagation()
    if (event.key === "Escape") {
      event.preventDefault()
      end(null)
      leave()
    } else if (event.key === "Tab") {
      end(event.currentTarget.value)
      stepAside(event)
    }
  }

  const control = {
    ref: field,
    "aria-label": label,
    defaultValue: typed,
    onKeyDown: keys,
    onBlur: () => end(field.current?.value ?? null),
  }
  return options ? (
    <select {...control}>
      {options.map(({ value, label: word }) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  ) : (
    <input {...control} className="input" list={list} inputMode={numeric ? "decimal" : undefined} autoComplete="off" />
  )
}
