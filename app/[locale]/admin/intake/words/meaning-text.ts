import type { Option } from "@/components/forms/options"
import { countryName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import type { WordRow } from "@/lib/intake/queries"
import type { Meanings } from "@/lib/intake/words"

/** What a word means, as a reader knows it; null for one that is not read any more. */
export function meaningText(locale: Locale, { kind, means }: WordRow, options: readonly Option[]): string | null {
  if (means === null) return null
  const named = (value: string) => options.find(option => option.value === value)?.label ?? value
  if (kind === "place") {
    const { name, province, country } = means as Meanings["place"]
    const parts = [pickText(name, locale)?.value, pickText(province, locale)?.value, countryName(locale, country)]
    return parts.filter(Boolean).join(", ")
  }
  if (kind === "organization") {
    const { slug, country } = means as Meanings["organization"]
    return slug ? named(slug) : countryName(locale, country)
  }
  return named(means as string)
}
