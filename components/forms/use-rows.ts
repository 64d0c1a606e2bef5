"use client"

import { useState } from "react"
import { flushSync } from "react-dom"
import { useForm } from "@/components/forms/form-context"
import { rowNumbers, shownRows } from "@/lib/forms/rows"
import { textIn } from "@/lib/forms/values"

/**
 * The rows of a list: those that hold something, and a blank one. With a script rows come and go here; without one, the
 * form's own buttons ask the server for them.
 */
export function useRows(list: string) {
  const { values, focus } = useForm()
  const [numbers, setNumbers] = useState(() => {
    const filled = rowNumbers(values, list)
    const shown = Math.max(filled.length + 1, Number(textIn(values, shownRows(list))) || 0)
    const next = (filled.at(-1) ?? -1) + 1
    return [...filled, ...Array.from({ length: shown - filled.length }, (_, at) => next + at)]
  })
  const [added, setAdded] = useState(focus === list ? numbers.at(-1) : undefined)
  return {
    numbers,
    /** Whether the row was just added: its first control takes the focus. */
    isNew: (row: number) => row === added,
    add: () => {
      const next = (numbers.at(-1) ?? -1) + 1
      setNumbers([...numbers, next])
      setAdded(next)
    },
    /** Adds rows at once, so that they are there to be filled; none of them takes the focus. */
    extend: (count: number) => {
      const next = (numbers.at(-1) ?? -1) + 1
      flushSync(() => setNumbers([...numbers, ...Array.from({ length: count }, (_, at) => next + at)]))
    },
    remove: (row: number) => setNumbers(numbers.filter(each => each !== row)),
  }
}
