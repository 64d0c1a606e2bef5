import { BarChart } from "@/components/charts/bar-chart"
import type { ChartRow, Part, Tone } from "@/components/charts/chart-row"
import { Figure } from "@/components/charts/figure"
import { LyingBars } from "@/components/charts/lying-bars"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { ProtectedStatistics } from "@/lib/protection/protected-statistics"
import { unknownKey } from "@/lib/statistics/words"

type Props = { locale: Locale; title: string; statistics: ProtectedStatistics }

const series = [1, 2, 3, 4, 5] as const
const fieldTones = new Map<string, Tone>([
  ["engineering", 1],
  ["medical", 2],
  ["other", 3],
])

/** Years as standing bars, stacked; where there are too many columns to tell apart, the columns as lying bars. */
export function ProtectedChart({ locale, title, statistics }: Props) {
  const t = translator(locale)
  const { by, rows, firsts, seconds } = statistics
  const words = { none: t("chart.no_course"), unknown: t("value.not_known"), withheld: t("value.withheld") }
  const known = seconds.filter(({ key }) => key !== unknownKey)
  if (by[0] === "field" || known.length > series.length)
    return (
      <Figure>
        <LyingBars id="protected-chart" locale={locale} title={title} rows={seconds} words={words} />
      </Figure>
    )
  const tones = new Map<string, Tone>([
    ...known.map(({ key }, at): [string, Tone] => [
      key,
      (by[1] === "field" && fieldTones.get(key)) || series[at] || "quiet",
    ]),
    [unknownKey, "quiet"],
  ])
  const partsOf = (year: string) =>
    rows.flatMap(({ key, label, value }): Part[] => {
      const tone = tones.get(key[1])
      return key[0] === year && value && tone ? [{ value, tone, title: `${label[1]}: ${value}` }] : []
    })
  const bars = firsts
    .filter(({ key }) => key !== unknownKey)
    .map(({ key, value, courses }): ChartRow => {
      const none = courses === 0
      return { key, label: key, value: none ? null : value, none, parts: partsOf(key) }
    })
  if (bars.length === 0) return null
  return (
    <Figure keyItems={seconds.map(({ key, label }) => ({ tone: tones.get(key) ?? "quiet", label }))}>
      <BarChart
        id="protected-chart"
        locale={locale}
        title={title}
        rows={bars}
        words={words}
        unit={count => t(unitOf[statistics.measure], { count })}
      />
    </Figure>
  )
}

const unitOf = {
  people: "unit.people",
  participations: "unit.participations",
  instructors: "unit.instructors",
  assistants: "unit.people",
  parts: "unit.people",
} as const
