import type { BarChartProps } from "@/components/charts/bar-chart"
import { partsOf, round, type ChartRow } from "@/components/charts/chart-row"
import { textWidth } from "@/components/charts/chart-text"

type Props = {
  note: NonNullable<BarChartProps["note"]>
  rows: readonly ChartRow[]
  /** How high each bar reaches, with its number. */
  tops: readonly number[]
  left: number
  step: number
  bar: number
  y: (value: number) => number
  width: number
}

/** A brace and words beside a bar, on the side that has room; nowhere if neither has. */
export function BarNote({ note, rows, tops, left, step, bar, y, width }: Props) {
  const at = rows.findIndex(row => row.key === note.key)
  const row = rows[at]
  if (!row?.value) return null
  const parts = partsOf(row, 1)
  const below = parts.slice(0, note.part ?? 0).reduce((sum, part) => sum + part.value, 0)
  const above = note.part === undefined ? row.value : below + (parts[note.part]?.value ?? 0)
  const foot = y(below) - (below ? 2 : 0)
  const head = y(above)
  const middle = (foot + head) / 2
  const reach = Math.max(...note.lines.map(textWidth)) + 30
  const lowest = middle + (note.lines.length / 2) * 19 + 4
  const center = left + step * (at + 0.5)
  const isFree = (from: number, to: number) =>
    from >= 0 &&
    to <= width &&
    tops.every(
      (top, index) => index === at || left + step * (index + 1) < from || left + step * index > to || top > lowest,
    )
  const side = isFree(center - bar / 2 - reach, center - bar / 2)
    ? -1
    : isFree(center + bar / 2, center + bar / 2 + reach)
      ? 1
      : 0
  if (side === 0) return null
  const edge = center + (side * bar) / 2
  return (
    <>
      <path
        className="brace"
        d={`M${round(edge + side * 6)} ${round(head)}H${round(edge + side * 12)}V${round(foot)}H${round(edge + side * 6)}`}
      />
      {note.lines.map((line, index) => (
        <text
          key={line}
          className={index === 0 ? "v" : undefined}
          x={round(edge + side * 22)}
          y={round(middle + 5 + (index - (note.lines.length - 1) / 2) * 19)}
          textAnchor={side === -1 ? "end" : undefined}
        >
          {line}
        </text>
      ))}
    </>
  )
}
