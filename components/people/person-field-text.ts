import { countryName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { MergeField } from "@/lib/people/merge-fields"

/** What stands in a field of a person, or that nothing does. */
export function fieldText(locale: Locale, field: MergeField, value: string | null): string {
  const t = translator(locale)
  if (value === null) return t("value.not_known")
  if (field === "country") return countryName(locale, value)
  return field === "sex" && (value === "female" || value === "male") ? t(`person.sex_${value}`) : value
}
