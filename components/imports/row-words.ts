import type { Option } from "@/components/forms/options"
import type { Locale } from "@/lib/i18n/locale"
import { isMessageKey } from "@/lib/i18n/messages"
import { translator } from "@/lib/i18n/translator"
import type { Problem, Verdict } from "@/lib/imports/check"
import type { ImportField } from "@/lib/imports/headings"

/** A row as it is shown. */
export type TableRow = {
  id: string
  number: number
  cells: readonly string[]
  values: Partial<Record<ImportField, string>>
  leftOut: boolean
  person: string | null
  verdict: Verdict
}

/** How someone of the register is called, and what tells him from another of the same name. */
export type PersonWords = { name: string; about: string }

export function personOptions(
  locale: Locale,
  ids: readonly string[],
  people: ReadonlyMap<string, PersonWords>,
): Option[] {
  return [
    ...ids.map(id => ({ value: id, label: [people.get(id)?.name, people.get(id)?.about].filter(Boolean).join(" · ") })),
    { value: "new", label: translator(locale)("import.then_someone_new") },
  ]
}

/** What is wrong with a cell, or why a row is as it is, in words. */
export function problemText(locale: Locale, { key, values }: Pick<Problem, "key" | "values">): string {
  return isMessageKey(key) ? translator(locale)(key, { ...values }) : key
}
