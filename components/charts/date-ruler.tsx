import { round } from "@/components/charts/chart-row"
import { ChartSvg } from "@/components/charts/chart-svg"
import { dateTicks } from "@/components/charts/date-ticks"
import { dayNumber, earliestDay, latestDay } from "@/lib/dates/partial-date"
import { formatDayOfYear, formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"

type Span = { key: string; label: string; start: string | null; end: string | null; chosen: boolean }

type Props = {
  /** Unique on the page. */
  id: string
  locale: Locale
  title: string
  spans: readonly Span[]
}

const [width, pitch, top] = [752, 30, 30]

/** What several sources say of one period, one below the other: chosen is filled, kept is hollow. */
export function DateRuler({ id, locale, title, spans }: Props) {
  const drawn = spans.flatMap(span => {
    const first = dayNumber(earliestDay(span.start ?? span.end))
    const last = dayNumber(latestDay(span.end ?? span.start))
    return first === null || last === null || last < first ? [] : [{ ...span, first, last }]
  })
  if (drawn.length === 0) return null
  const from = Math.min(...drawn.map(span => span.first))
  const to = Math.max(...drawn.map(span => span.last)) + 1
  const margin = Math.max(2, Math.round((to - from) * 0.06))
  const x = (day: number) => ((day - from + margin) / (to - from + 2 * margin)) * width
  const height = top + spans.length * pitch + 4
  const desc = `${spans.map(span => `${span.label}: ${formatPeriod(locale, span.start, span.end)}`).join("; ")}.`
  return (
    <ChartSvg id={id} title={title} desc={desc} width={width} height={height}>
      {dateTicks(from, to - 1).map(({ day, iso, isFirstOfMonth }) => (
        <g key={iso}>
          <line className="gridline" x1={round(x(day))} y1={22} x2={round(x(day))} y2={height} />
          <text x={round(x(day))} y={14} textAnchor="middle">
            {formatDayOfYear(locale, iso, isFirstOfMonth)}
          </text>
        </g>
      ))}
      {drawn.map(span => {
        const y = top + spans.findIndex(each => each.key === span.key) * pitch + 8
        const inset = span.chosen ? 0 : 0.75
        return (
          <rect
            key={span.key}
            className={span.chosen ? "s1" : "hollow"}
            x={round(x(span.first))}
            y={y + inset}
            width={round(x(span.last + 1) - x(span.first))}
            height={14 - 2 * inset}
          />
        )
      })}
    </ChartSvg>
  )
}
