"use client"

import { createContext, useContext } from "react"
import type { Option } from "@/components/forms/options"

/** A cell with what shall stand in it. */
export type Edit = { id: string; field: string; value: string }

/** A row with its version and what its cells hold when they are opened; one that is not edited in the table has none. */
export type EditableRow = { id: string; version: number; name: string; cells: Readonly<Record<string, string>> }

/** What the cells of a column hold. */
export type CellColumn = {
  label: string
  /** What a cell can hold, where it is not typed. A blank value is the choice of nothing. */
  options?: readonly Option[]
  /** Id of the `<datalist>` of what can be typed. */
  list?: string
  numeric?: boolean
  /** Nothing can be taken out of these. */
  neverBlank?: boolean
}

export type CellsContextValue = {
  columnOf: (field: string) => CellColumn | undefined
  /** What a cell is called when it is edited or something is wrong with it: `Rank, Д.Батлут`. */
  nameOf: (id: string, field: string) => string
  /** Null where the cell is not edited in the table. */
  valueOf: (id: string, field: string) => string | null
  /** What was entered and is on its way to be saved, as it is shown; null where the cell shows what is kept. */
  pendingOf: (id: string, field: string) => string | null
  /** What was entered and could not be saved, and why. */
  failureOf: (id: string, field: string) => { typed: string; message: string } | null
  save: (edits: readonly Edit[]) => void
  /** Forgets what could not be saved in a cell. */
  discard: (id: string, field: string) => void
  /** Takes the last change back. */
  undo: () => void
}

export const CellsContext = createContext<CellsContextValue | null>(null)

/** The cells of a table where they can be edited; null in a table that only shows. */
export const useCells = () => useContext(CellsContext)

export const keyOf = (id: string, field: string) => `${id} ${field}`
