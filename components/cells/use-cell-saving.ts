"use client"

import { startTransition, useOptimistic, useRef, useState } from "react"
import { keyOf, type EditableRow, type Edit } from "@/components/cells/cells-context"
import type { Answer } from "@/lib/forms/answering-action"

type RowEdit = { id: string; version: number; cells: Record<string, string> }
type Failure = { typed: string; message: string }

export type SaveCells = (input: { edits: RowEdit[] }) => Promise<Answer<Record<string, number>>>

export type SavingWords = { saved: string; undone: string; nothingToUndo: string; unreached: string }

/**
 * Saves what is entered into cells, one batch after another, so that a row that is edited twice in a row is saved with the
 * version that the first time gave it. What cannot be saved stays in its cell with the reason; the rest of its batch is.
 */
export function useCellSaving(rows: readonly EditableRow[], action: SaveCells, words: SavingWords) {
  const byId = new Map(rows.map(row => [row.id, row]))
  const [pending, showPending] = useOptimistic<Readonly<Record<string, string>>, Readonly<Record<string, string>>>(
    {},
    (before, more) => ({ ...before, ...more }),
  )
  const [failures, setFailures] = useState<Readonly<Record<string, Failure>>>({})
  const [told, setTold] = useState("")
  const versions = useRef(new Map<string, number>())
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const done = useRef<Edit[][]>([])

  const valueOf = (id: string, field: string) => byId.get(id)?.cells[field] ?? null

  async function send(edits: readonly Edit[]): Promise<Record<string, string>> {
    const ids = [...new Set(edits.map(edit => edit.id))]
    const input = ids.map(id => ({
      id,
      version: Math.max(versions.current.get(id) ?? 0, byId.get(id)?.version ?? 0),
      cells: Object.fromEntries(edits.filter(edit => edit.id === id).map(({ field, value }) => [field, value])),
    }))
    const answer = await action({ edits: input }).catch(() => unreached(words.unreached))
    if (answer.ok) {
      for (const [id, version] of Object.entries(answer.result)) versions.current.set(id, version)
      return {}
    }
    const { errors } = answer
    const problems: Record<string, string> = {}
    for (const { id, field } of edits) {
      const at = `edits.${ids.indexOf(id)}`
      const problem = errors[`${at}.cells.${field}`] ?? errors[at] ?? errors[""]
      if (problem) problems[keyOf(id, field)] = problem
    }
    return problems
  }

  /** All of it or, where some cannot be, the rest of it. */
  async function sendWhatCanBe(edits: readonly Edit[]): Promise<Record<string, string>> {
    const problems = await send(edits)
    const rest = edits.filter(edit => problems[keyOf(edit.id, edit.field)] === undefined)
    if (rest.length === edits.length || rest.length === 0) return problems
    return { ...problems, ...(await send(rest)) }
  }

  function save(given: readonly Edit[], shownAs: (edit: Edit) => string, isUndo = false) {
    const edits = given.filter(
      ({ id, field, value }) =>
        valueOf(id, field) !== null &&
        (value !== valueOf(id, field) || failures[keyOf(id, field)] || pending[keyOf(id, field)]),
    )
    if (edits.length === 0) return
    const before = edits.map(({ id, field }) => ({ id, field, value: valueOf(id, field) ?? "" }))
    startTransition(async () => {
      showPending(Object.fromEntries(edits.map(edit => [keyOf(edit.id, edit.field), shownAs(edit)])))
      const turn = queue.current.then(() => sendWhatCanBe(edits))
      queue.current = turn
      const problems = await turn
      const saved = before.filter(edit => problems[keyOf(edit.id, edit.field)] === undefined)
      if (!isUndo && saved.length > 0) done.current.push(saved)
      startTransition(() => {
        setFailures(all => {
          const left = { ...all }
          for (const { id, field, value } of edits) {
            const key = keyOf(id, field)
            const message = problems[key]
            if (message === undefined) Reflect.deleteProperty(left, key)
            else left[key] = { typed: value, message }
          }
          return left
        })
        setTold(Object.keys(problems).length > 0 ? "" : isUndo ? words.undone : words.saved)
      })
    })
  }

  function undo(shownAs: (edit: Edit) => string) {
    const last = done.current.pop()
    if (last) save(last, shownAs, true)
    else setTold(words.nothingToUndo)
  }

  function discard(id: string, field: string) {
    setFailures(all => Object.fromEntries(Object.entries(all).filter(([key]) => key !== keyOf(id, field))))
  }

  return { valueOf, pending, failures, told, tell: setTold, save, undo, discard }
}

/** The server was not reached. */
const unreached = (message: string): Answer<Record<string, number>> => ({ ok: false, errors: { "": message } })
