import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { PersonRoleWord, PrecisionWord } from "@/lib/words"

/** "45 trainees", "about 30 trainees", "at least 100 trainees". */
export const peopleText = (locale: Locale, role: PersonRoleWord, count: number, precision: PrecisionWord): string =>
  asExact(locale, translator(locale)(`course_page.people_${role}`, { count }), precision)

/** "23 days", "about 21 days". */
export const daysText = (locale: Locale, count: number, precision: PrecisionWord): string =>
  asExact(locale, translator(locale)("course_page.days_long", { count }), precision)

export const numberText = (locale: Locale, number: number, precision: PrecisionWord): string =>
  asExact(locale, formatNumber(locale, number), precision)

/** A number as exact as it is: with "about" or "at least". */
function asExact(locale: Locale, number: string, precision: PrecisionWord): string {
  return precision === "exact" ? number : translator(locale)(`precision.${precision}_number`, { number })
}
