import { db } from "@/lib/db"
import { countryName, formatFiscalYear } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import type { MessageKey } from "@/lib/i18n/messages"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { unknownKey, type Breakdown } from "@/lib/statistics/words"

/** The name of a key in a language. */
export async function labelsOf(breakdown: Breakdown, lang: Locale): Promise<(key: string) => string> {
  const t = translator(lang)
  const orNotKnown = (label: (key: string) => string) => (key: string) =>
    key === unknownKey ? t("value.not_known") : label(key)
  switch (breakdown) {
    case "year":
      return orNotKnown(key => key)
    case "fiscalYear":
      return orNotKnown(key => formatFiscalYear(lang, key))
    case "field":
      return orNotKnown(key => t(`field.${key}` as MessageKey))
    case "mode":
      return orNotKnown(key => t(`mode.${key}` as MessageKey))
    case "country":
      return orNotKnown(key => countryName(lang, key))
    case "topic":
      return orNotKnown(named(await db.topic.findMany({ select: { slug: true, names: true } }), lang))
    case "program":
      return orNotKnown(named(await db.program.findMany({ select: { slug: true, names: true } }), lang))
  }
}

function named(records: { slug: string; names: unknown }[], lang: Locale) {
  const names = new Map(records.map(({ slug, names }) => [slug, pickText(names as LocalText, lang)?.value]))
  return (key: string) => names.get(key) ?? key
}
