import { scaleLinear } from "d3-scale"
import { BarNote } from "@/components/charts/bar-note"
import type { BarChartProps } from "@/components/charts/bar-chart"
import {
  describeRows,
  largest,
  numberLabel,
  partsOf,
  plain,
  round,
  toneClass,
  type ChartRow,
} from "@/components/charts/chart-row"
import { ChartSvg, hatchOf } from "@/components/charts/chart-svg"
import { breakText, textWidth } from "@/components/charts/chart-text"
import { TornUp } from "@/components/charts/torn"
import { formatNumber } from "@/lib/i18n/format"

const width = 752

export function BarChartWide({ locale, title, rows, words, unit, pick, height = 366, note, ...props }: BarChartProps) {
  const id = `${props.id}-wide`
  const base = height - 34
  const count = Math.max(1, rows.length)
  // where bars stand close, the labels of the grid get room of their own
  const left = unit && width / count < 40 ? 44 : 0
  const step = (width - left) / count
  const bar = Math.min(38, step * 0.64)
  const scale = scaleLinear([0, largest(rows)], [base, unit ? 30 : 26])
  const ticks = unit
    ? scale
        .nice(4)
        .ticks(4)
        .filter(tick => tick > 0 && Number.isInteger(tick))
    : []
  const y = (value: number) => scale(value)
  const every = Math.ceil((Math.max(0, ...rows.map(row => textWidth(row.label))) + 6) / step)
  const tops = rows.map(row => (row.value === null ? base - 50 : y(row.value) - 40))
  return (
    <ChartSvg id={id} title={title} desc={describeRows(locale, rows, words)} width={width} height={height}>
      {ticks.map((tick, index) => (
        <g key={tick}>
          <line className="gridline" x1={0} y1={round(y(tick))} x2={width} y2={round(y(tick))} />
          <text x={0} y={round(y(tick) - 6)}>
            {unit && index === ticks.length - 1 ? unit(tick) : formatNumber(locale, tick)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const middle = left + step * (index + 0.5)
        const marked = row.key === pick || row.key === note?.key
        return (
          <g key={row.key}>
            {(rows.length - 1 - index) % every === 0 && (
              <text className={marked ? "v strong" : undefined} x={round(middle)} y={base + 22} textAnchor="middle">
                {row.label}
              </text>
            )}
            {row.none ? (
              <Words text={words.none} middle={middle} base={base} step={step} />
            ) : row.withheld ? (
              <rect className="redact" x={round(middle - 11)} y={base - 18} width={22} height={9} />
            ) : row.value === null ? (
              <>
                <TornUp hatch={hatchOf(id)} x={middle - bar / 2} y={base} width={bar} height={unit ? 20 : 16} />
                <text className="v" x={round(middle)} y={base - (unit ? 34 : 30)} textAnchor="middle">
                  –
                </text>
              </>
            ) : (
              <Bar
                row={row}
                hatch={hatchOf(id)}
                {...{ locale, middle, bar, base, y, quiet: !!pick && !marked, marked }}
              />
            )}
          </g>
        )
      })}
      {note && <BarNote note={note} rows={rows} tops={tops} {...{ left, step, bar, y, width }} />}
      <line className="zero" x1={left} y1={base} x2={width} y2={base} />
    </ChartSvg>
  )
}

type BarProps = Pick<BarChartProps, "locale"> & {
  row: ChartRow
  hatch: string
  middle: number
  bar: number
  base: number
  y: (value: number) => number
  quiet: boolean
  marked: boolean
}

/** The parts of one bar with gaps of 2 between them, a torn stump where there is more, and the number. */
function Bar({ locale, row, hatch, middle, bar, base, y, quiet, marked }: BarProps) {
  const parts = partsOf(row, quiet ? "quiet" : 1)
  const x = middle - bar / 2
  const top = y(row.value ?? 0)
  let sum = 0
  return (
    <>
      {parts.map((part, index) => {
        const foot = y(sum)
        sum += part.value
        const head = y(sum)
        const gap = index === 0 ? 0 : Math.min(2, foot - head)
        return (
          <rect
            key={index}
            className={toneClass(part.tone)}
            x={round(x)}
            y={round(head)}
            width={round(bar)}
            height={round(foot - head - gap)}
          >
            {part.title && <title>{part.title}</title>}
          </rect>
        )
      })}
      {row.more && <TornUp hatch={hatch} x={x} y={Math.min(base, top - 2)} width={bar} height={12} />}
      <text
        className={marked ? "v strong" : "v"}
        x={round(middle)}
        y={round(top - (row.more ? 28 : 8))}
        textAnchor="middle"
      >
        {numberLabel(locale, row)}
      </text>
    </>
  )
}

/** "no course" in as many lines as it takes; upright where even a word is too wide. */
function Words({ text, middle, base, step }: { text: string; middle: number; base: number; step: number }) {
  const lines = breakText(text, step)
  if (lines.some(line => textWidth(line) > step + 4))
    return <text transform={`translate(${round(middle + 5)} ${base - 10}) rotate(-90)`}>{plain(text)}</text>
  return lines.map((line, index) => (
    <text key={line} x={round(middle)} y={base - 8 - 16 * (lines.length - 1 - index)} textAnchor="middle">
      {line}
    </text>
  ))
}
