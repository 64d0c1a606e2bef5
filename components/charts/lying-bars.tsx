import { LyingBarsNarrow } from "@/components/charts/lying-bars-narrow"
import { LyingBarsWide } from "@/components/charts/lying-bars-wide"
import type { ChartRow, ChartWords } from "@/components/charts/chart-row"
import type { Locale } from "@/lib/i18n/locale"

export type LyingBarsProps = {
  /** Unique on the page. */
  id: string
  locale: Locale
  title: string
  rows: readonly ChartRow[]
  words: ChartWords
  /** Said of each row beyond its total, as "engineering 220, medical 232": for the description. */
  partNames?: Partial<Record<1 | 2 | 3 | 4 | 5 | "quiet", string>>
}

/** Lying bars with names before them, for groups; stacked where the rows have parts. */
export function LyingBars(props: LyingBarsProps) {
  return (
    <>
      <LyingBarsWide {...props} />
      <LyingBarsNarrow {...props} />
    </>
  )
}
