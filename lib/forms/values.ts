import { toDateParts } from "@/lib/dates/date-parts"
import type { FormValues } from "@/lib/forms/state"

/** Fields whose values a form shows in another shape than the record holds them. */
type Shapes = { dates?: readonly string[]; yesNo?: readonly string[]; lines?: readonly string[] }

/**
 * A record's input as the form shows it: the way back from `parseForm`. Texts and numbers stand under their path, a list of
 * words under `name[]`, rows under `name.0.…`; a ticked box is `on`.
 */
export function formValues(input: object, shapes: Shapes = {}): FormValues {
  const values: Record<string, string | readonly string[]> = {}
  const put = (name: string, value: unknown) => {
    if (shapes.dates?.includes(name)) {
      const { inferred, ...parts } = toDateParts(typeof value === "string" ? value : null)
      for (const [part, typed] of Object.entries(parts)) values[`${name}.${part}`] = typed
      if (inferred) values[`${name}.inferred`] = "on"
    } else if (shapes.yesNo?.includes(name)) values[name] = value === true ? "yes" : value === false ? "no" : ""
    else if (shapes.lines?.includes(name)) values[name] = Array.isArray(value) ? value.join("\n") : ""
    else if (value === null || value === undefined) values[name] = ""
    else if (typeof value === "boolean") {
      if (value) values[name] = "on"
    } else if (Array.isArray(value)) {
      const list: unknown[] = value
      if (list.every(one => typeof one === "string")) values[`${name}[]`] = list
      else list.forEach((one, at) => put(`${name}.${at}`, one))
    } else if (typeof value === "object")
      for (const [part, inner] of Object.entries(value)) put(`${name}.${part}`, inner)
    else values[name] = String(value)
  }
  for (const [name, value] of Object.entries(input)) put(name, value)
  return values
}

/** The value of a field that stands once. */
export function textIn(values: FormValues, name: string): string {
  const value = values[name]
  return typeof value === "string" ? value : (value?.[0] ?? "")
}

/** The values of a field that stands several times. */
export function listIn(values: FormValues, name: string): readonly string[] {
  const value = values[name]
  return typeof value === "string" ? [value] : (value ?? [])
}

/** Takes the fields of these names from another's values: `places` takes every row, `title` every language. */
export function takeFrom(theirs: FormValues, mine: FormValues, names: readonly string[]): FormValues {
  const isTaken = (field: string) =>
    names.some(name => field === name || field === `${name}[]` || field.startsWith(`${name}.`))
  return {
    ...Object.fromEntries(Object.entries(mine).filter(([field]) => !isTaken(field))),
    ...Object.fromEntries(Object.entries(theirs).filter(([field]) => isTaken(field))),
  }
}
