import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; start: number | null; end: number | null }

/** The years of a program as the language writes them; one without a last year goes on. */
export function ProgramYears({ locale, start, end }: Props) {
  const t = translator(locale)
  if (start === null && end === null) return null
  if (end === null) return t("program.years_from", { year: String(start) })
  if (start === null) return t("program.years_until", { year: String(end) })
  return formatPeriod(locale, String(start), String(end))
}
