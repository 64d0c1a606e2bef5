import type { LocalText } from "@/lib/i18n/locale"
import { glossaryRows } from "./rows"
import { text } from "./texts"

const rows = new Map(glossaryRows.map(row => [row.en, row]))

function find(en: string) {
  const row = rows.get(en)
  if (!row) throw new Error(`Not in the glossary: ${en}`)
  return row
}

/** A name or term of the glossary, in the languages in which it has one. */
export function term(en: string): LocalText {
  const row = find(en)
  return text(row.en, row.ja, row.mn)
}

/** What the glossary remarks on it, and in which language the name was read: for administrators. */
export function remark(en: string): string {
  const { attested, note } = find(en)
  const read = { yes: "All names read in sources.", no: "Names are our translation." }[attested]
  return [read ?? `Name read in a source: ${attested}; other languages are our translation.`, note]
    .filter(Boolean)
    .join(" ")
}
