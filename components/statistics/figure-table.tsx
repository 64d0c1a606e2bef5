import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { TableNotes } from "@/components/ui/table-notes"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { Figure } from "@/lib/statistics/figure"
import type { StatisticsTable } from "@/lib/statistics/statistics"

type Props = { id: string; locale: Locale; caption: string; table: StatisticsTable; withholding: number }

/** One breakdown of a measure as a table: the numbers of a drawing. */
export function FigureTable({ id, locale, caption, table, withholding }: Props) {
  const t = translator(locale)
  const { measure, firsts, additive, all } = table
  const isCourses = measure === "courses"
  const columns = [
    { key: "group", label: t(`by.${table.by[0] ?? "year"}`) },
    { key: "courses", label: t("table.courses"), numeric: true },
    ...(isCourses
      ? []
      : [
          { key: "without", label: t("chart.courses_without_number"), numeric: true },
          { key: "value", label: t(`measure.${measure}`), numeric: true, slotted: true },
        ]),
  ]
  const cells = (figure: Figure) => (
    <>
      <td className="num">
        <FigureValue locale={locale} value={figure.courses} />
      </td>
      {!isCourses && (
        <>
          <td className="num">
            <FigureValue locale={locale} value={figure.coursesWithoutNumber} />
          </td>
          <td className="num">
            <FigureValue {...valueOf(figure, locale, t("value.withheld"))} slotted />
          </td>
        </>
      )}
    </>
  )
  const shown = [...firsts, all]
  return (
    <>
      <DataTable
        id={id}
        caption={caption}
        captionHidden
        columns={columns}
        dense
        foot={
          <tr>
            <th scope="row">{t("value.total")}</th>
            {cells(all)}
          </tr>
        }
      >
        {firsts.map(row => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {cells(row)}
          </tr>
        ))}
      </DataTable>
      <TableNotes
        notes={
          isCourses
            ? [!additive && t("table.adds_to_more")]
            : [
                firsts.some(row => row.courses === 0) && t("mark.none"),
                shown.some(row => row.courses > 0 && row.value === null && !row.withheld) && t("mark.not_known"),
                shown.some(isMore) && t("mark.more"),
                shown.some(row => row.approximate) && t("mark.about"),
                shown.some(row => row.withheld) && t("mark.withheld", { count: withholding }),
                !additive && t("table.adds_to_more"),
              ]
        }
      />
    </>
  )
}

const isMore = (figure: Figure) => figure.value !== null && figure.courses > 0 && figure.coursesWithoutNumber > 0

/** A figure as the marks of tables tell it. */
export const valueOf = (figure: Figure, locale: Locale, withheld: string) => ({
  locale,
  value: figure.value,
  about: figure.approximate,
  more: isMore(figure),
  withheld: figure.value === null && figure.withheld ? withheld : null,
})
