import type { Change } from "@/lib/activity/events"

/**
 * The fields in which two states of a record differ, in the order of `after`. A field named in `personal` is named without
 * what stood in it; texts of more than 500 characters are cut, for the log tells what changed and is no copy of the record.
 */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  personal: ReadonlySet<string> = new Set(),
): Change[] {
  return Object.keys(after).flatMap(field => {
    const from = before[field] ?? null
    const to = after[field] ?? null
    if (sameValue(from, to)) return []
    return [personal.has(field) ? { field, personal: true as const } : { field, from: short(from), to: short(to) }]
  })
}

/** Whether two values are the same as JSON, whatever the order of their keys. */
export const sameValue = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** JSON with the keys of objects in order, so that the order in which a database gives them back is no change. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function short(value: unknown): unknown {
  if (typeof value === "string" && value.length > 500) return `${value.slice(0, 499)}…`
  if (Array.isArray(value)) return value.map(short)
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, short(inner)]))
  return value
}
