import { formFields } from "@/lib/forms/form-fields"
import { nest } from "@/lib/forms/parse"
import type { FormValues } from "@/lib/forms/state"

/*
 * Rows of a form: `places.0.country`, `headCounts.2.parts.0.number`. Before anything else is done with them, blank rows are
 * taken out and the others numbered anew, so that a schema, a mutation and the form all mean the same row by a number.
 */

/** Which rows a form has, as a path (`places`, `headCounts.*.parts`), and when one is blank. */
export type RowGroups = Readonly<Record<string, (row: Record<string, unknown>) => boolean>>

type Values = Record<string, string | readonly string[]>

const depth = (group: string) => group.split(".").length

function patternOf(group: string): RegExp {
  const path = group.split(".").map(part => (part === "*" ? "\\d+" : part))
  return new RegExp(`^(${path.join("\\.")})\\.(\\d+)\\.(.+)$`)
}

/** Without blank rows, inner ones first, and numbered from 0. */
export function compactRows(values: FormValues, groups: RowGroups): FormValues {
  return Object.keys(groups)
    .sort((a, b) => depth(b) - depth(a))
    .reduce((rest, group) => compact(rest, patternOf(group), groups[group]), values)
}

function compact(values: FormValues, pattern: RegExp, isBlank: RowGroups[string] | undefined): FormValues {
  const rest: Values = {}
  const lists = new Map<string, Map<number, Values>>()
  for (const [name, value] of Object.entries(values)) {
    const [, list, at, field] = pattern.exec(name) ?? []
    if (list === undefined || at === undefined || field === undefined) {
      rest[name] = value
      continue
    }
    const rows = lists.get(list) ?? new Map<number, Values>()
    lists.set(list, rows)
    rows.set(Number(at), { ...rows.get(Number(at)), [field]: value })
  }
  for (const [list, rows] of lists)
    [...rows.entries()]
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row)
      .filter(row => !isBlank?.(nest(row)))
      .forEach((row, at) => {
        for (const [field, value] of Object.entries(row)) rest[`${list}.${at}.${field}`] = value
      })
  return rest
}

/** How many rows of a list the form showed. */
export const shownRows = (list: string) => `form.rows.${list}`

export const addRow = (list: string) => `add:${list}`
export const removeRow = (list: string, at: number) => `remove:${list}.${at}`

/**
 * What a form holds after a button for its rows was pressed, or null where another was. For those whose browser runs no
 * script: with one, rows come and go without asking us.
 */
export function changeRows(values: FormValues): { values: FormValues; focus: string } | null {
  const intent = values[formFields.intent]
  if (typeof intent !== "string") return null
  const [, verb, list, at] = /^(add|remove):([\w.[\]]+?)(?:\.(\d+))?$/.exec(intent) ?? []
  if (list === undefined) return null
  const full = verb === "add" && at !== undefined ? `${list}.${at}` : list
  const shown = Number(values[shownRows(full)]) || 0
  if (verb === "add") return { values: { ...values, [shownRows(full)]: String(shown + 1) }, focus: full }
  const kept = Object.entries(values).filter(([name]) => !name.startsWith(`${list}.${at}.`))
  return { values: { ...Object.fromEntries(kept), [shownRows(list)]: String(Math.max(0, shown - 1)) }, focus: list }
}

/** The numbers of the rows of a list that hold something, in order. */
export function rowNumbers(values: FormValues, list: string): number[] {
  const numbers = new Set<number>()
  for (const name of Object.keys(values)) {
    if (!name.startsWith(`${list}.`)) continue
    const at = /^\d+(?=\.)/.exec(name.slice(list.length + 1))?.[0]
    if (at !== undefined) numbers.add(Number(at))
  }
  return [...numbers].sort((a, b) => a - b)
}
