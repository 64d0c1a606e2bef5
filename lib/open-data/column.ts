import type { Locale } from "@/lib/i18n/locale"
import type { MessageKey } from "@/lib/i18n/messages"
import type { CsvColumn } from "@/lib/transfer/csv"

/** A column of an open data file with what its dictionary says of it. */
export type OpenDataColumn<Row> = CsvColumn<Row> & {
  type: "string" | "integer" | "boolean" | "datetime"
  /** The words it may hold. */
  words?: readonly string[]
  about: MessageKey
  /** The language its text is in. */
  language?: Locale
}
