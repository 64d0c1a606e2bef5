import { locales, type Locale, type LocalText } from "@/lib/i18n/locale"

/** A text and the language it is in. Where `locale` is not the one asked for, say so to the reader. */
export type PickedText = { value: string; locale: Locale }

/** The text in the language asked for, else in the first language that has one, else nothing. */
export function pickText(text: LocalText | null | undefined, locale: Locale): PickedText | null {
  if (!text) return null
  for (const candidate of [locale, ...locales]) {
    const value = text[candidate]?.trim()
    if (value) return { value, locale: candidate }
  }
  return null
}
