"use client"

import { createContext, useContext } from "react"
import type { Option } from "@/components/forms/options"
import type { CellField } from "@/lib/participations/schema"

/** A cell with what shall stand in it. */
export type Edit = { id: string; field: CellField; value: string }

export type CellsContextValue = {
  /** What a cell can hold, or null where it is typed. A blank value is the choice of nothing. */
  optionsOf: (field: CellField) => readonly Option[] | null
  /** Id of the `<datalist>` of what can be typed. */
  listOf: (field: CellField) => string | undefined
  /** What a cell is called when it is edited or something is wrong with it: `Rank, Д.Батлут`. */
  nameOf: (id: string, field: CellField) => string
  valueOf: (id: string, field: CellField) => string
  /** What was entered and is on its way to be saved, as it is shown; null where the cell shows what is kept. */
  pendingOf: (id: string, field: CellField) => string | null
  /** What was entered and could not be saved, and why. */
  failureOf: (id: string, field: CellField) => { typed: string; message: string } | null
  save: (edits: readonly Edit[]) => void
  /** Forgets what could not be saved in a cell. */
  discard: (id: string, field: CellField) => void
  /** Takes the last change back. */
  undo: () => void
}

export const CellsContext = createContext<CellsContextValue | null>(null)

/** The roster's cells where they can be edited; null in a table that only shows. */
export const useCells = () => useContext(CellsContext)

export const keyOf = (id: string, field: CellField) => `${id} ${field}`
