import { numberLabel, partsOf, round, toneClass, type ChartRow, type Tone } from "@/components/charts/chart-row"
import { SeriesSign } from "@/components/charts/series-sign"
import { TornSide } from "@/components/charts/torn"
import type { Locale } from "@/lib/i18n/locale"

type Props = {
  locale: Locale
  row: ChartRow
  hatch: string
  y: number
  thick: number
  /** Per cent of the drawing that one unit takes. */
  share: number
  tone: Tone
  marked: boolean
}

/** One bar of a fluid drawing: lengths in per cent, gaps and signs in pixels. */
export function LyingBar({ locale, row, hatch, y, thick, share, tone, marked }: Props) {
  const end = `${round((row.value ?? 0) * share)}%`
  let sum = 0
  return (
    <>
      {partsOf(row, tone).map((part, index) => {
        const from = sum
        sum += part.value
        const length = part.value * share
        return (
          <svg key={index} x={`${round(from * share)}%`} y={y} width={`${round(length)}%`} height={thick}>
            <rect className={toneClass(part.tone)} x={index === 0 ? 0 : 2} width="100%" height={thick} />
            {length > 9 && (
              <svg x="50%" overflow="visible">
                <SeriesSign tone={part.tone} x={0} y={thick / 2} reach={4} />
              </svg>
            )}
          </svg>
        )
      })}
      {row.more && (
        <svg x={end} y={y} width="40" height={thick} overflow="visible">
          <TornSide hatch={hatch} x={2} y={0} width={14} height={thick} />
        </svg>
      )}
      <text className={marked ? "v strong" : "v"} x={end} dx={row.more ? 28 : 8} y={y + thick / 2 + 5}>
        {numberLabel(locale, row)}
      </text>
    </>
  )
}
