import type { LocalText } from "@/lib/i18n/locale"

/** A text in English and, where we can write it well, in Japanese and Mongolian. */
export function text(en: string, ja?: string, mn?: string): LocalText {
  return { en, ...(ja && { ja }), ...(mn && { mn }) }
}
