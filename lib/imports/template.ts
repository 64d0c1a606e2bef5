import { isMessageKey } from "@/lib/i18n/messages"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { courseFields, participantFields, type ImportField } from "@/lib/imports/headings"
import { vocabularies, vocabularyOf } from "@/lib/imports/vocabulary"
import { writeWorkbook, type SheetColumn } from "@/lib/transfer/workbook"

/** What only our own exports hold. */
const ours = new Set<ImportField>(["nameKind", "spellings", "person", "slug", "plans"])

/** An empty workbook to be filled in: a sheet of courses, one of participants, with lists to choose words from. */
export function importTemplate(locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(locale)
  const columns = (fields: readonly ImportField[]) =>
    fields.filter(field => !ours.has(field)).map(field => column(locale, field))
  return writeWorkbook(
    { name: t("import.kind_courses"), columns: columns(courseFields), rows: [] },
    { name: t("import.kind_participants"), columns: columns(participantFields), rows: [] },
  )
}

function column(locale: Locale, field: ImportField): SheetColumn<never> {
  const t = translator(locale)
  const name = t(`import.column_${field}`)
  const vocabulary = vocabularyOf[field]
  if (!vocabulary) return { name, value: () => null }
  const { words, prefix } = vocabularies[vocabulary]
  const choices = words.map(word => {
    const key = `${prefix}.${word}`
    return isMessageKey(key) ? t(key) : word
  })
  return { name, value: () => null, choices }
}
