import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** What a field for a partial date is told about the language. */
export function dateWords(locale: Locale, { inferred = false } = {}) {
  const t = translator(locale)
  return {
    words: {
      day: t("date.day"),
      month: t("date.month"),
      year: t("date.year"),
      ...(inferred && { inferred: t("date.inferred") }),
    },
    yearFirst: locale !== "en",
  }
}
