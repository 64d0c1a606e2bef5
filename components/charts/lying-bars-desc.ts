import { partsOf, rowText } from "@/components/charts/chart-row"
import type { LyingBarsProps } from "@/components/charts/lying-bars"
import { formatNumber } from "@/lib/i18n/format"

/** Every total and, where they have names, every part. */
export function describeLyingBars({ locale, rows, words, partNames = {} }: LyingBarsProps): string {
  const told = rows.map(row => {
    const parts = partsOf(row, 1)
      .filter(part => partNames[part.tone])
      .map(part => `${partNames[part.tone]} ${formatNumber(locale, part.value)}`)
    return `${row.label}: ${rowText(locale, row, words)}${parts.length ? ` (${parts.join(", ")})` : ""}`
  })
  return `${told.join("; ")}.`
}
