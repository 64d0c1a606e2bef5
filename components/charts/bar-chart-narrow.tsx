import type { BarChartProps } from "@/components/charts/bar-chart"
import { describeRows, largest, plain } from "@/components/charts/chart-row"
import { ChartSvg, hatchOf } from "@/components/charts/chart-svg"
import { LyingBar } from "@/components/charts/lying-bar"
import { textWidth } from "@/components/charts/chart-text"
import { TornSide } from "@/components/charts/torn"

const pitch = 30
const thick = 20
/** The least a small screen has, and what the number after the bar needs. */
const [narrowest, room] = [288, 52]

export function BarChartNarrow({ locale, title, rows, words, pick, ...props }: BarChartProps) {
  const id = `${props.id}-narrow`
  const height = rows.length * pitch + 4
  const left = Math.min(140, Math.max(36, ...rows.map(row => textWidth(row.label))) + 16)
  const share = Math.floor(((narrowest - left - room) / narrowest) * 100) / largest(rows)
  return (
    <ChartSvg id={id} title={title} desc={describeRows(locale, rows, words)} height={height}>
      {rows.map((row, index) => {
        const y = index * pitch + 4
        const marked = row.key === pick
        return (
          <g key={row.key}>
            <text className={marked ? "v strong" : undefined} x={0} y={y + 15}>
              {row.label}
            </text>
            {row.none || row.withheld ? (
              <text x={left + 8} y={y + 15}>
                {plain(row.none ? words.none : words.withheld)}
              </text>
            ) : row.value === null ? (
              <>
                <TornSide hatch={hatchOf(id)} x={left} y={y} width={18} height={thick} />
                <text x={left + 34} y={y + 15}>
                  {plain(words.unknown)}
                </text>
              </>
            ) : (
              <g transform={`translate(${left} 0)`}>
                <LyingBar
                  {...{ locale, row, y, thick, share, marked }}
                  hatch={hatchOf(id)}
                  tone={pick && !marked ? "quiet" : 1}
                />
              </g>
            )}
          </g>
        )
      })}
      <line className="zero" x1={left} y1={0} x2={left} y2={height} />
    </ChartSvg>
  )
}
