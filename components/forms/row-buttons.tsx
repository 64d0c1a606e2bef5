"use client"

import type { ReactNode } from "react"
import { formFields } from "@/lib/forms/form-fields"
import { addRow, removeRow, shownRows } from "@/lib/forms/rows"

type AddProps = { list: string; shown: number; add: () => void; children: ReactNode }

/** Adds a row here; where no script runs, the server answers with one more. */
export function AddRow({ list, shown, add, children }: AddProps) {
  return (
    <p className="add-row">
      <input type="hidden" name={shownRows(list)} value={shown} />
      <button
        className="link"
        name={formFields.intent}
        value={addRow(list)}
        onClick={event => {
          event.preventDefault()
          add()
        }}
      >
        {children}
      </button>
    </p>
  )
}

type RemoveProps = { list: string; row: number; remove: (row: number) => void; word: string; what: string }

export function RemoveRow({ list, row, remove, word, what }: RemoveProps) {
  return (
    <button
      className="link"
      name={formFields.intent}
      value={removeRow(list, row)}
      onClick={event => {
        event.preventDefault()
        remove(row)
      }}
    >
      {word}
      <span className="hidden"> {what}</span>
    </button>
  )
}
