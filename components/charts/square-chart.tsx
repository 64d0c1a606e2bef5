import { plain, round, toneClass, type Tone } from "@/components/charts/chart-row"
import { ChartSvg } from "@/components/charts/chart-svg"
import { breakText, textWidth } from "@/components/charts/chart-text"
import { SeriesSign } from "@/components/charts/series-sign"

type SquareRow = { key: string; label: string; squares: readonly Tone[] }

type Props = {
  /** Unique on the page. */
  id: string
  title: string
  rows: readonly SquareRow[]
  /** The word where there is none, and what each series is called in the description. */
  words: { none: string }
  names: Partial<Record<Tone, string>>
}

/** Few things are drawn one by one: a square each, from the foot. */
export function SquareChart(props: Props) {
  return (
    <>
      <Wide {...props} />
      <Narrow {...props} />
    </>
  )
}

const width = 752

function Wide({ id, title, rows, words, names }: Props) {
  const step = width / Math.max(1, rows.length)
  const most = Math.max(2, ...rows.map(row => row.squares.length))
  const size = Math.max(6, Math.min(34, step - 6, 240 / most - 4))
  const base = most * (size + 4) + 16
  const every = Math.ceil((Math.max(0, ...rows.map(row => textWidth(row.label))) + 6) / step)
  return (
    <ChartSvg id={`${id}-wide`} title={title} desc={describe(rows, words, names)} width={width} height={base + 34}>
      {rows.map((row, index) => {
        const middle = step * (index + 0.5)
        const lines = row.squares.length ? [] : breakText(words.none, step)
        const upright = lines.some(line => textWidth(line) > step + 4)
        return (
          <g key={row.key}>
            {(rows.length - 1 - index) % every === 0 && (
              <text x={round(middle)} y={base + 22} textAnchor="middle">
                {row.label}
              </text>
            )}
            {upright ? (
              <text transform={`translate(${round(middle + 5)} ${base - 8}) rotate(-90)`}>{plain(words.none)}</text>
            ) : (
              lines.map((line, at) => (
                <text key={line} x={round(middle)} y={base - 8 - 16 * (lines.length - 1 - at)} textAnchor="middle">
                  {line}
                </text>
              ))
            )}
            {row.squares.map((tone, at) => {
              const y = base - 4 - at * (size + 4) - size
              return (
                <g key={at}>
                  <rect
                    className={toneClass(tone)}
                    x={round(middle - size / 2)}
                    y={round(y)}
                    width={round(size)}
                    height={round(size)}
                  />
                  <SeriesSign tone={tone} x={middle} y={y + size / 2} reach={Math.min(6, size / 4)} />
                </g>
              )
            })}
          </g>
        )
      })}
      <line className="zero" x1={0} y1={base} x2={width} y2={base} />
    </ChartSvg>
  )
}

function Narrow({ id, title, rows, words, names }: Props) {
  const pitch = 30
  const height = rows.length * pitch + 4
  const left = Math.min(140, Math.max(36, ...rows.map(row => textWidth(row.label))) + 16)
  const most = Math.max(1, ...rows.map(row => row.squares.length))
  const size = Math.max(4, Math.min(20, (288 - left - 4) / most - 4))
  return (
    <ChartSvg id={`${id}-narrow`} title={title} desc={describe(rows, words, names)} height={height}>
      {rows.map((row, index) => {
        const y = index * pitch + 4
        return (
          <g key={row.key}>
            <text x={0} y={y + 15}>
              {row.label}
            </text>
            {row.squares.length === 0 && (
              <text x={left + 8} y={y + 15}>
                {plain(words.none)}
              </text>
            )}
            {row.squares.map((tone, at) => {
              const x = left + 4 + at * (size + 4)
              const top = y + (20 - size) / 2
              return (
                <g key={at}>
                  <rect
                    className={toneClass(tone)}
                    x={round(x)}
                    y={round(top)}
                    width={round(size)}
                    height={round(size)}
                  />
                  <SeriesSign tone={tone} x={x + size / 2} y={top + size / 2} reach={Math.min(4, size / 4)} />
                </g>
              )
            })}
          </g>
        )
      })}
      <line className="zero" x1={left} y1={0} x2={left} y2={height} />
    </ChartSvg>
  )
}

/** "2015: 2 engineering; 2022: 1 engineering, 1 medical; 2013: no course." */
function describe(rows: readonly SquareRow[], words: Props["words"], names: Props["names"]): string {
  const told = rows.map(({ label, squares }) => {
    const tones = [...new Set(squares)]
    const counts = tones.map(tone => `${squares.filter(each => each === tone).length} ${names[tone] ?? ""}`.trim())
    return `${label}: ${counts.join(", ") || plain(words.none)}`
  })
  return `${told.join("; ")}.`
}
