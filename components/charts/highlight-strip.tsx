import { BarChart, type BarChartProps } from "@/components/charts/bar-chart"

type Props = Omit<BarChartProps, "unit" | "note" | "height" | "pick"> & { pick: string }

/** A low chart in which one bar is picked out: blue among quiet ones, without a grid. */
export function HighlightStrip(props: Props) {
  return <BarChart {...props} height={164} />
}
