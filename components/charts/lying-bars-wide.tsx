import { largest, numberLabel, partsOf, plain, round, toneClass } from "@/components/charts/chart-row"
import { ChartSvg, hatchOf } from "@/components/charts/chart-svg"
import { clipText, textWidth } from "@/components/charts/chart-text"
import type { LyingBarsProps } from "@/components/charts/lying-bars"
import { describeLyingBars } from "@/components/charts/lying-bars-desc"
import { SeriesSign } from "@/components/charts/series-sign"
import { TornSide } from "@/components/charts/torn"

const [width, pitch, thick, room] = [752, 34, 20, 76]
const widestLabel = 300

export function LyingBarsWide(props: LyingBarsProps) {
  const { locale, title, rows, words } = props
  const id = `${props.id}-wide`
  const height = rows.length * pitch
  const left = Math.min(widestLabel, Math.max(60, ...rows.map(row => textWidth(row.label)))) + 16
  const scale = (width - left - room) / largest(rows)
  return (
    <ChartSvg id={id} title={title} desc={describeLyingBars(props)} width={width} height={height}>
      {rows.map((row, index) => {
        const top = index * pitch + (pitch - thick) / 2
        const end = left + (row.value ?? 0) * scale
        const label = clipText(row.label, widestLabel)
        let sum = 0
        return (
          <g key={row.key}>
            <text className="v" x={left - 14} y={top + 15} textAnchor="end">
              {label}
              {label !== row.label && <title>{row.label}</title>}
            </text>
            {partsOf(row, 1).map((part, at) => {
              const x = left + sum * scale
              sum += part.value
              const gap = at === 0 ? 0 : Math.min(2, part.value * scale)
              const length = part.value * scale - gap
              return (
                <g key={at}>
                  <rect
                    className={toneClass(part.tone)}
                    x={round(x + gap)}
                    y={top}
                    width={round(length)}
                    height={thick}
                  >
                    {part.title && <title>{part.title}</title>}
                  </rect>
                  {length >= 16 && (
                    <SeriesSign tone={part.tone} x={x + gap + length / 2} y={top + thick / 2} reach={4} />
                  )}
                </g>
              )
            })}
            {row.none || row.withheld ? (
              <text x={left + 8} y={top + 15}>
                {plain(row.none ? words.none : words.withheld)}
              </text>
            ) : row.value === null ? (
              <>
                <TornSide hatch={hatchOf(id)} x={left} y={top} width={18} height={thick} />
                <text x={left + 34} y={top + 15}>
                  {plain(words.unknown)}
                </text>
              </>
            ) : (
              <>
                {row.more && <TornSide hatch={hatchOf(id)} x={end + 2} y={top} width={14} height={thick} />}
                <text className="v" x={round(end + (row.more ? 30 : 8))} y={top + 15}>
                  {numberLabel(locale, row)}
                </text>
              </>
            )}
          </g>
        )
      })}
      <line className="zero" x1={left} y1={0} x2={left} y2={height} />
    </ChartSvg>
  )
}
