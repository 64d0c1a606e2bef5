import type { Option } from "@/components/forms/options"
import { countryCodes } from "@/lib/countries"
import { countryOptions } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"

/** Countries to choose from, by name; those a record has already are among them, whatever they are. */
export function countryChoices(locale: Locale, kept: readonly (string | null)[] = []): Option[] {
  const codes = new Set([...countryCodes, ...kept.filter(code => code !== null)])
  return countryOptions(locale, [...codes])
}
