import type { PublicPlace } from "@/lib/courses/public-queries"
import { countryName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"

/** A place as plain text, from the smallest to the largest; in Japanese the other way round. */
export function placeWords(locale: Locale, { name, province, country }: PublicPlace): string {
  const parts = [
    pickText(name, locale)?.value,
    pickText(province, locale)?.value,
    country && countryName(locale, country),
  ]
  const known = parts.filter(part => typeof part === "string" && part !== "")
  return locale === "ja" ? known.reverse().join("　") : known.join(", ")
}
