import type { Option } from "@/components/forms/options"
import type { Locale } from "@/lib/i18n/locale"
import { isMessageKey } from "@/lib/i18n/messages"
import { translator } from "@/lib/i18n/translator"
import { choiceOf, type Likely, type Problem, type Verdict } from "@/lib/imports/check"
import type { ImportField } from "@/lib/imports/headings"
import { vocabularies, vocabularyOf } from "@/lib/imports/vocabulary"

/** A row as it is shown. */
export type TableRow = {
  id: string
  number: number
  cells: readonly string[]
  values: Partial<Record<ImportField, string>>
  leftOut: boolean
  person: string | null
  verdict: Verdict
  likely: readonly Likely[]
}

/** How someone of the register is called, and what tells him from another of the same name. */
export type PersonWords = { name: string; about: string }

/** Whom a row may be about: those of the name, those it sounds like, someone new. People and rows by what chooses them. */
export function personOptions(
  locale: Locale,
  { verdict, likely, person }: TableRow,
  people: ReadonlyMap<string, PersonWords>,
): Option[] {
  const choices = new Set([...(verdict.people ?? []), ...likely.map(choiceOf), ...(person ? [person] : [])])
  choices.delete("new")
  return [
    ...[...choices].map(id => ({
      value: id,
      label: [people.get(id)?.name, people.get(id)?.about].filter(Boolean).join(" · "),
    })),
    { value: "new", label: translator(locale)("import.then_someone_new") },
  ]
}

/** What is wrong with a cell, or why a row is as it is, in words. */
export function problemText(locale: Locale, { key, values }: Pick<Problem, "key" | "values">): string {
  return isMessageKey(key) ? translator(locale)(key, { ...values }) : key
}

/** The words that a field allows, as the pages call them. */
export function wordOptions(locale: Locale, field: ImportField): Option[] {
  const name = vocabularyOf[field]
  if (!name) return []
  const { words, prefix } = vocabularies[name]
  return words.map(word => {
    const key = `${prefix}.${word}`
    return { value: word, label: isMessageKey(key) ? translator(locale)(key) : word }
  })
}
