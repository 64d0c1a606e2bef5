import type { Message } from "@/lib/forms/state"

/** What stands in the way of a deletion: how many records, and the first of them by number or slug. */
export function inUse(key: string, names: readonly string[]): Message {
  const shown = names.slice(0, 5).join(", ")
  return { key, values: { count: names.length, names: names.length > 5 ? `${shown}, …` : shown } }
}

export const courseMention = { code: true, slug: true } as const

export const mentionOf = (course: { code: string | null; slug: string }) => course.code ?? course.slug
