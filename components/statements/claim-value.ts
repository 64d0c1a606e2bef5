import { daysText, numberText, peopleText } from "@/components/courses/people-text"
import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import type { Spoken } from "@/lib/statements/spoken"
import type { PrecisionWord } from "@/lib/words"

type Claim = Spoken & {
  number: number | null
  precision: PrecisionWord
  startsOn: string | null
  endsOn: string | null
}

/** The claim as a number or a period, where it is one that can be held against others. */
export function claimValue(locale: Locale, { subject, role, number, precision, startsOn, endsOn }: Claim) {
  if (number !== null && subject === "head-count") return peopleText(locale, role ?? "trainee", number, precision)
  if (number !== null && subject === "duration") return daysText(locale, number, precision)
  if (number !== null && subject.startsWith("total-")) return numberText(locale, number, precision)
  if (subject === "dates" && (startsOn ?? endsOn) !== null) return formatPeriod(locale, startsOn, endsOn)
  return null
}

/** The text only repeats the number or the period. */
export function repeats(said: string, { number, startsOn, endsOn }: Claim, locale: Locale): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
  if (number !== null) return plain(said).replace("名", "") === String(number)
  if (startsOn === null && endsOn === null) return false
  return (["short", "long"] as const).some(
    style => plain(formatPeriod(locale, startsOn, endsOn, style)) === plain(said),
  )
}
