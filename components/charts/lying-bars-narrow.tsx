import { largest, plain } from "@/components/charts/chart-row"
import { ChartSvg, hatchOf } from "@/components/charts/chart-svg"
import { LyingBar } from "@/components/charts/lying-bar"
import type { LyingBarsProps } from "@/components/charts/lying-bars"
import { describeLyingBars } from "@/components/charts/lying-bars-desc"
import { TornSide } from "@/components/charts/torn"

const [pitch, thick] = [52, 18]

/** Name above, bar below: a small screen has no room for both in a row. */
export function LyingBarsNarrow(props: LyingBarsProps) {
  const { locale, title, rows, words } = props
  const id = `${props.id}-narrow`
  const share = 78 / largest(rows)
  return (
    <ChartSvg id={id} title={title} desc={describeLyingBars(props)} height={rows.length * pitch}>
      {rows.map((row, index) => {
        const y = index * pitch + 22
        return (
          <g key={row.key}>
            <text className="v" x={0} y={y - 8}>
              {row.label}
            </text>
            {row.none || row.withheld ? (
              <text x={0} y={y + 14}>
                {plain(row.none ? words.none : words.withheld)}
              </text>
            ) : row.value === null ? (
              <>
                <TornSide hatch={hatchOf(id)} x={0} y={y} width={18} height={thick} />
                <text x={34} y={y + 14}>
                  {plain(words.unknown)}
                </text>
              </>
            ) : (
              <LyingBar {...{ locale, row, y, thick, share }} hatch={hatchOf(id)} tone={1} marked={false} />
            )}
          </g>
        )
      })}
    </ChartSvg>
  )
}
