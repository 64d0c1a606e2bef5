import type { z } from "zod"
import type { FormValues, Message } from "@/lib/forms/state"

/*
 * From what a form sends to what a schema takes. Names are paths: `title.en`, `places.0.country`; a name that ends in `[]`
 * (`topics[]`) is a list however often it stands. Blank becomes null, so that a field can be cleared.
 */

export type Parsed<T> =
  { ok: true; input: T; values: FormValues } | { ok: false; errors: Record<string, Message>; values: FormValues }

type Tree = { [part: string]: Tree | string | string[] | null }

/** What was typed, as the form shows it again. Files and Next's own hidden fields are not values. */
export function valuesOf(formData: FormData): FormValues {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(formData.keys())) {
    if (name.startsWith("$ACTION")) continue
    const all = formData.getAll(name).filter((value): value is string => typeof value === "string")
    values[name] = name.endsWith("[]") ? all : (all[0] ?? "")
  }
  return values
}

/** A field whose value is never shown again, kept or hashed: `password`, `currentPassword`. */
const isSecret = (name: string) => /password$/i.test(name)

/** What was typed, without passwords. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)))
}

const unsafe = new Set(["__proto__", "constructor", "prototype"])

/** Puts a value where its name says. What belongs to a single field (`organization.as`) is no part of its value. */
function put(tree: Tree, path: string[], value: string | string[] | null) {
  let at = tree
  for (const part of path.slice(0, -1)) {
    const next = (at[part] ??= Object.hasOwn(at, part) ? null : {})
    if (next === null || typeof next !== "object" || Array.isArray(next)) return
    at = next
  }
  at[path.at(-1) as string] = value
}

/** Objects whose keys are all numbers become lists; a row that was removed leaves a hole, which stays so that rows keep their numbers. */
function toLists(tree: Tree): unknown {
  const entries = Object.entries(tree).map(
    ([part, value]) =>
      [part, value !== null && typeof value === "object" && !Array.isArray(value) ? toLists(value) : value] as const,
  )
  if (entries.length === 0 || !entries.every(([part]) => /^\d{1,3}$/.test(part))) return Object.fromEntries(entries)
  const list: unknown[] = []
  for (const [part, value] of entries) list[Number(part)] = value
  return Array.from(list, value => value ?? null)
}

/** The nested object that the names of flat form values describe. */
export function nest(values: FormValues): Record<string, unknown> {
  const tree: Tree = {}
  for (const [name, value] of Object.entries(values)) {
    const path = name.replace(/\[\]$/, "").split(".")
    if (path.some(part => unsafe.has(part))) continue
    put(tree, path, typeof value === "string" ? (value.trim() === "" ? null : value) : [...value])
  }
  return toLists(tree) as Record<string, unknown>
}

/** Parses what a form sent; on failure gives one message a field, the first that applies, and everything typed. */
export function parseForm<S extends z.ZodType>(schema: S, formData: FormData): Parsed<z.output<S>> {
  return parseValues(schema, valuesOf(formData))
}

/** The same from values that were already read. */
export function parseValues<S extends z.ZodType>(schema: S, values: FormValues): Parsed<z.output<S>> {
  const result = schema.safeParse(nest(values))
  if (result.success) return { ok: true, input: result.data, values }
  return { ok: false, errors: messagesOf(result.error), values }
}

/** One message a field. Messages of schemas are keys; what stands in them comes from the issue. */
export function messagesOf(error: z.ZodError): Record<string, Message> {
  const errors: Record<string, Message> = {}
  for (const issue of error.issues) {
    const field = issue.path.join(".")
    errors[field] ??= { key: keyOf(issue), values: valuesIn(issue) }
  }
  return errors
}

const looksLikeKey = /^[a-z-]+(\.[a-z_-]+)+$/

function keyOf(issue: z.core.$ZodIssue): string {
  return looksLikeKey.test(issue.message) ? issue.message : "form.not_understood"
}

function valuesIn(issue: z.core.$ZodIssue): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  if (issue.code === "too_big") values.max = Number(issue.maximum)
  if (issue.code === "too_small") values.min = Number(issue.minimum)
  if (issue.code === "custom")
    for (const [name, value] of Object.entries(issue.params ?? {}))
      if (typeof value === "string" || typeof value === "number") values[name] = value
  return values
}
