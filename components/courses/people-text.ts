import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { PersonRoleWord, PrecisionWord } from "@/lib/words"

/** "45 trainees", "about 30 trainees", "at least 100 trainees". */
export function peopleText(locale: Locale, role: PersonRoleWord, number: number, precision: PrecisionWord): string {
  const t = translator(locale)
  return t(`course_page.people_${role}`, { count: number, number: numberText(locale, number, precision) })
}

export function numberText(locale: Locale, number: number, precision: PrecisionWord): string {
  const written = formatNumber(locale, number)
  return precision === "exact" ? written : translator(locale)(`precision.${precision}_number`, { number: written })
}
