import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { TableNotes } from "@/components/ui/table-notes"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { ProtectedStatistics } from "@/lib/protection/protected-statistics"

type Props = { locale: Locale; caption: string; statistics: ProtectedStatistics }

/** The stored numbers with their sums. */
export function ProtectedFigures({ locale, caption, statistics }: Props) {
  const t = translator(locale)
  const { by, rows, firsts, seconds, total, courses } = statistics
  const values = new Map(rows.map(({ key, value }) => [key.join(" "), value]))
  const isBlank = (row: string, column: string) => !values.has(`${row} ${column}`)
  const cell = (key: string, value: number | null) => (
    <td key={key} className="num">
      <FigureValue locale={locale} value={value} />
    </td>
  )
  const held = firsts.filter(row => row.courses > 0)
  const shown = [total, ...held.map(({ value }) => value), ...rows.map(({ value }) => value)]
  return (
    <div className="result-table">
      <DataTable
        id="figures"
        caption={caption}
        dense
        scroll
        columns={[
          { key: "name", label: t(`by.${by[0]}`) },
          { key: "courses", label: t("measure.courses"), numeric: true },
          ...seconds.map(({ key, label }) => ({ key, label, numeric: true })),
          { key: "total", label: t("value.total"), numeric: true },
        ]}
        foot={
          <tr>
            <th scope="row">{t("value.total")}</th>
            {cell("courses", courses)}
            {seconds.map(({ key, value }) => cell(key, value))}
            {cell("total", total)}
          </tr>
        }
      >
        {firsts.map(row => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {row.courses === 0 ? (
              <td className="text-ink-2" colSpan={seconds.length + 2}>
                {t("chart.no_course")}
              </td>
            ) : (
              <>
                {cell("courses", row.courses)}
                {seconds.map(({ key }) =>
                  isBlank(row.key, key) ? (
                    <td key={key} className="num">
                      <span className="hidden">{t("chart.no_course")}</span>
                    </td>
                  ) : (
                    cell(key, values.get(`${row.key} ${key}`) ?? null)
                  ),
                )}
                {cell("total", row.value)}
              </>
            )}
          </tr>
        ))}
      </DataTable>
      <TableNotes
        notes={[
          shown.includes(0) && t("protected.mark_zero"),
          shown.includes(null) && t("protected.mark_unknown"),
          held.some(row => seconds.some(({ key }) => isBlank(row.key, key))) && t("protected.mark_blank"),
          by[0] === "fiscalYear" && t("statistics.fiscal_note"),
        ]}
      />
    </div>
  )
}
