import { BarChart } from "@/components/charts/bar-chart"
import type { KeyItem } from "@/components/charts/chart-key"
import { chartRow, type ChartRow, type Part, type Tone } from "@/components/charts/chart-row"
import { Figure } from "@/components/charts/figure"
import { LyingBars } from "@/components/charts/lying-bars"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { StatisticsTable } from "@/lib/statistics/statistics"
import { unknownYearWords } from "@/lib/statistics/wording"
import { isYear, severalPerCourse, unknownKey } from "@/lib/statistics/words"

type Props = { locale: Locale; title: string; table: StatisticsTable }

/** Standing bars for years, lying ones for groups; stacked by the second breakdown where it is short and adds up. */
export function StatisticsChart({ locale, title, table }: Props) {
  const t = translator(locale)
  const { measure, by, firsts } = table
  const [first, second] = by
  if (!first || firsts.length === 0) return null
  const years = isYear(first)
  const drawn = years ? firsts.filter(row => row.key !== unknownKey) : firsts
  const withoutYear = years ? firsts.find(row => row.key === unknownKey) : undefined
  const tones = second && !isYear(second) && !severalPerCourse.includes(second) ? tonesOf(table) : null
  const rows = drawn.map((row): ChartRow => {
    const bar = { ...chartRow(row), label: years ? row.key : row.label }
    return tones ? { ...bar, parts: partsOf(table, row.key, tones) } : bar
  })
  const words = {
    none: t("chart.no_course"),
    unknown: t("chart.number_not_known"),
    withheld: t("value.withheld"),
  }
  const keyItems: KeyItem[] = [
    ...(tones ? table.seconds.flatMap(row => keyItem(tones.get(row.key), row.label)) : []),
    ...(rows.some(row => row.more || (row.value === null && !row.none && !row.withheld))
      ? [{ tone: "unknown" as const, label: t("chart.number_not_known") }]
      : []),
  ]
  const note = withoutYear && unknownYearWords(locale, measure, withoutYear)
  return (
    <Figure keyItems={keyItems} note={note}>
      {years ? (
        <BarChart
          id="statistics-chart"
          locale={locale}
          title={title}
          rows={rows}
          words={words}
          unit={count => t(`unit.${measure}`, { count })}
        />
      ) : (
        <LyingBars
          id="statistics-chart"
          locale={locale}
          title={title}
          rows={rows}
          words={words}
          partNames={tones ? namesOf(table, tones) : undefined}
        />
      )}
    </Figure>
  )
}

const series = [1, 2, 3, 4, 5] as const
const toneOfField = new Map<string, Tone>([
  ["engineering", 1],
  ["medical", 2],
  ["other", 3],
])

/** A series for each key of the second breakdown; none where there are more than can be told apart. */
function tonesOf({ by, seconds }: StatisticsTable): Map<string, Tone> | null {
  const known = seconds.filter(row => row.key !== unknownKey)
  if (known.length > series.length) return null
  return new Map([
    ...known.map(({ key }, at): [string, Tone] => [
      key,
      (by[1] === "field" && toneOfField.get(key)) || series[at] || "quiet",
    ]),
    [unknownKey, "quiet"],
  ])
}

function partsOf(table: StatisticsTable, key: string, tones: Map<string, Tone>): Part[] {
  return table.rows.flatMap(row => {
    const tone = tones.get(row.key[1] ?? "")
    return row.key[0] === key && row.value && tone
      ? [{ value: row.value, tone, title: `${row.label[1]}: ${row.value}` }]
      : []
  })
}

const keyItem = (tone: Tone | undefined, label: string): KeyItem[] => (tone ? [{ tone, label }] : [])

function namesOf({ seconds }: StatisticsTable, tones: Map<string, Tone>): Partial<Record<Tone, string>> {
  return Object.fromEntries(seconds.map(({ key, label }) => [tones.get(key), label]))
}
