import type { Tone } from "@/components/charts/chart-row"
import { Finding } from "@/components/charts/finding"
import { SquareChart } from "@/components/charts/square-chart"
import { figureLinks } from "@/components/statistics/figure-links"
import { fieldTone } from "@/components/statistics/field-tone"
import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { coursesFinding } from "@/lib/statistics/findings"
import type { StatisticsTable } from "@/lib/statistics/statistics"

type Props = { locale: Locale; program: string; table: StatisticsTable }

/** Courses by year, one square each, by field. */
export function CoursesByYear({ locale, program, table }: Props) {
  const t = translator(locale)
  const finding = coursesFinding(locale, table)
  const fields = table.seconds
  const count = (year: string, field: string) =>
    table.rows.find(row => row.key[0] === year && row.key[1] === field)?.courses ?? 0
  const rows = table.firsts.map(({ key, label }) => ({
    key,
    label,
    squares: fields.flatMap(field => Array.from<Tone>({ length: count(key, field.key) }).fill(fieldTone(field.key))),
  }))
  return (
    <Finding
      id="courses"
      finding={finding.heading}
      sentence={finding.sentence}
      keyItems={fields.map(field => ({
        tone: fieldTone(field.key),
        label: t("overview.field_courses", { field: field.label, count: field.courses }),
      }))}
      numbers={{
        summary: t("chart.numbers"),
        table: (
          <DataTable
            id="courses-table"
            caption={t("overview.courses_by_year")}
            captionHidden
            dense
            columns={[
              { key: "year", label: t("by.year") },
              ...fields.map(field => ({ key: field.key, label: field.label, numeric: true })),
              { key: "all", label: t("table.courses"), numeric: true },
            ]}
            foot={
              <tr>
                <th scope="row">{t("value.total")}</th>
                {fields.map(field => (
                  <td key={field.key} className="num">
                    <FigureValue locale={locale} value={field.courses} />
                  </td>
                ))}
                <td className="num">
                  <FigureValue locale={locale} value={table.courses} />
                </td>
              </tr>
            }
          >
            {table.firsts.map(year => (
              <tr key={year.key}>
                <th scope="row">{year.label}</th>
                {fields.map(field => (
                  <td key={field.key} className="num">
                    <FigureValue locale={locale} value={count(year.key, field.key)} />
                  </td>
                ))}
                <td className="num">
                  <FigureValue locale={locale} value={year.courses} />
                </td>
              </tr>
            ))}
          </DataTable>
        ),
      }}
      note={t("chart.square_is_a_course")}
      links={figureLinks(locale, t, { measure: "courses", by: ["year", "field"], program })}
    >
      <SquareChart
        id="courses-chart"
        title={t("overview.courses_by_year")}
        rows={rows}
        words={{ none: t("chart.no_course") }}
        names={Object.fromEntries(fields.map(field => [fieldTone(field.key), field.label]))}
      />
    </Finding>
  )
}
