import { BarChartNarrow } from "@/components/charts/bar-chart-narrow"
import { BarChartWide } from "@/components/charts/bar-chart-wide"
import type { ChartRow, ChartWords } from "@/components/charts/chart-row"
import type { Locale } from "@/lib/i18n/locale"

export type BarChartProps = {
  /** Unique on the page. */
  id: string
  locale: Locale
  title: string
  /** In order, with the empty ones between: up to some forty. */
  rows: readonly ChartRow[]
  words: ChartWords
  /** What the topmost line of the grid says, as "300 participations"; without it there is no grid. */
  unit?: (number: number) => string
  /** The row to be picked out, in blue among quiet ones. */
  pick?: string
  height?: number
  /** Said beside one part of one bar, where it stands: the first line strong. */
  note?: { key: string; part?: number; lines: readonly string[] }
}

/** Standing bars from zero, for years; on small screens lying ones. */
export function BarChart(props: BarChartProps) {
  return (
    <>
      <BarChartWide {...props} />
      <BarChartNarrow {...props} />
    </>
  )
}
