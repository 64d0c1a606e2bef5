import type { Locale, LocalText } from "@/lib/i18n/locale"
import { locales } from "@/lib/i18n/locale"
import type { MessageKey } from "@/lib/i18n/messages"
import type { CsvColumn } from "@/lib/transfer/csv"

/** A column of an open data file with what its dictionary says of it. */
export type OpenDataColumn<Row> = CsvColumn<Row> & {
  type: "string" | "integer" | "boolean" | "datetime"
  /** Never blank. */
  required?: boolean
  /** The words it may hold. */
  words?: readonly string[]
  /** How its text is written, as a regular expression. */
  pattern?: string
  /** The smallest number it may hold. */
  minimum?: number
  about: MessageKey
  /** The language its text is in. */
  language?: Locale
}

/** How texts of a kind are written. */
export const patterns = {
  slug: "[a-z0-9]+(-[a-z0-9]+)*",
  slugs: "[a-z0-9]+(-[a-z0-9]+)*(; [a-z0-9]+(-[a-z0-9]+)*)*",
  country: "[A-Z]{2}|ASEAN",
  countries: "([A-Z]{2}|ASEAN)(; ([A-Z]{2}|ASEAN))*",
  partialDate: "(\\d{4}(-\\d{2}(-\\d{2})?)?|XXXX-\\d{2}-\\d{2})\\??",
} as const

/** A text of the register: a column a language. */
export function textColumns<Row>(
  name: string,
  about: MessageKey,
  text: (row: Row) => { [L in keyof LocalText]?: string | undefined },
): OpenDataColumn<Row>[] {
  return locales.map(language => ({
    name: `${name}_${language}`,
    type: "string",
    about,
    language,
    value: row => text(row)[language] ?? null,
  }))
}

/** Several values in one cell. */
export const inOneCell = (values: readonly string[]) => (values.length ? values.join("; ") : null)
