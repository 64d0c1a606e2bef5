import { chartRow, type ChartRow } from "@/components/charts/chart-row"
import { Finding } from "@/components/charts/finding"
import { LyingBars } from "@/components/charts/lying-bars"
import { chartWords } from "@/components/statistics/chart-words"
import { figureLinks } from "@/components/statistics/figure-links"
import { FigureTable } from "@/components/statistics/figure-table"
import { fieldTone } from "@/components/statistics/field-tone"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { Finding as FindingText } from "@/lib/statistics/findings"
import type { MarginRow, StatisticsTable } from "@/lib/statistics/statistics"
import { unknownKey } from "@/lib/statistics/words"

type Props = {
  id: string
  locale: Locale
  title: string
  program?: string
  finding: FindingText
  /** One breakdown; or two, of which the second is the field. */
  table: StatisticsTable
  note?: string
  withholding: number
}

/** A measure by groups as lying bars; in parts where it is broken down by field too. */
export function GroupsChart({ id, locale, title, program, finding, table, note, withholding }: Props) {
  const t = translator(locale)
  const hasFields = table.by[1] === "field"
  const byField = table.by[0] === "field"
  const rows = table.firsts
    .filter(row => row.key !== unknownKey || table.measure !== "courses")
    .map(row => (hasFields ? stacked(row, table) : byField ? inItsTone(row) : chartRow(row)))
  const isNotKnown = (row: ChartRow) => row.more || (row.value === null && !row.none && !row.withheld)
  return (
    <Finding
      id={id}
      finding={finding.heading}
      sentence={finding.sentence}
      keyItems={[
        ...(hasFields
          ? table.seconds.map(field => ({ tone: fieldTone(field.key), label: field.label }))
          : byField
            ? []
            : [{ tone: 1 as const, label: t(`measure.${table.measure}`) }]),
        ...(rows.some(isNotKnown) ? [{ tone: "unknown" as const, label: t("chart.not_known_key") }] : []),
      ]}
      numbers={{
        summary: t("chart.numbers"),
        table: <FigureTable id={`${id}-table`} {...{ locale, table, withholding }} caption={title} />,
      }}
      note={note}
      links={figureLinks(locale, t, { measure: table.measure, by: table.by, program })}
    >
      <LyingBars
        id={`${id}-chart`}
        locale={locale}
        title={title}
        rows={rows}
        words={chartWords(t)}
        partNames={
          hasFields ? Object.fromEntries(table.seconds.map(field => [fieldTone(field.key), field.label])) : undefined
        }
      />
    </Finding>
  )
}

const inItsTone = (row: MarginRow): ChartRow => ({
  ...chartRow(row),
  parts: row.value ? [{ value: row.value, tone: fieldTone(row.key) }] : undefined,
})

const stacked = (row: MarginRow, table: StatisticsTable): ChartRow => ({
  ...chartRow(row),
  parts: table.rows
    .filter(cell => cell.key[0] === row.key && cell.value)
    .map(cell => ({ value: cell.value ?? 0, tone: fieldTone(cell.key[1] ?? null) })),
})
