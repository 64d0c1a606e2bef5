import type { FilterOptions } from "@/lib/filters/options"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import type { MessageKey } from "@/lib/i18n/messages"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"
import type { ProtectedStatistics } from "@/lib/protection/protected-statistics"
import type { ProtectedRequest } from "@/lib/protection/query"
import type { ProtectedTable } from "@/lib/protection/tables"
import { unknownKey } from "@/lib/statistics/words"

/** "Participations by rank, by year". */
export function protectedTitle(locale: Locale, { measure, rows, columns }: ProtectedTable): string {
  const t = translator(locale)
  const what = t(`protected.what_${measure}_${columns}` as MessageKey)
  return t("protected.table", { what, rows: t(`protected.rows_${rows}`) })
}

/** The same with the name of the program, where it is of one. */
export function titleOfProtected(
  locale: Locale,
  { table, program }: Pick<ProtectedRequest, "table" | "program">,
  options: Pick<FilterOptions, "program">,
): string {
  const named = options.program.find(({ value }) => value === program?.slug)?.label.trim()
  return [protectedTitle(locale, table), named].filter(part => part !== undefined).join(separators[locale].comma)
}

/** The heading: how many, or which of them are most. */
export function protectedFinding(locale: Locale, { measure, total, seconds }: ProtectedStatistics): string {
  const t = translator(locale)
  if (total === null || total === 0) return t("protected.finding_none")
  if (measure === "people") return t("protected.finding_people", { count: total })
  const [top, next] = seconds
    .filter(({ key, value }) => key !== unknownKey && value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  if (!top?.value || top.value === next?.value)
    return t("protected.finding_total", { count: formatNumber(locale, total) })
  return t("protected.finding_share", { group: top.label, share: formatPercent(locale, top.value / total) })
}

/** The sentence below it: who is counted, and how exactly. */
export function protectedCoverage(locale: Locale, { measure, total }: ProtectedStatistics): string[] {
  const t = translator(locale)
  const about = t(`protected.about_${measure}`)
  return total === null ? [about, t("protected.none_about")] : [about, t("protected.rounded")]
}
