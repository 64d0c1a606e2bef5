import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { TableNotes } from "@/components/ui/table-notes"
import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { frozenRows, type OpenContent } from "@/lib/snapshots/content"
import type { Figure } from "@/lib/statistics/figure"

type Props = { locale: Locale; caption: string; content: OpenContent }

/** The frozen rows, one below the other, with their total. */
export function FrozenTable({ locale, caption, content }: Props) {
  const t = translator(locale)
  const { measure, by, total } = content
  const rows = by.length === 0 ? [] : frozenRows(content)
  const counts = measure !== "courses"
  const figures = [total, ...rows]
  return (
    <div>
      <DataTable
        id="frozen"
        caption={caption}
        dense
        scroll
        columns={[
          ...(by.length === 0 ? [{ key: "all", label: "" }] : by.map(each => ({ key: each, label: t(`by.${each}`) }))),
          { key: "value", label: t(`measure.${measure}`), numeric: true, slotted: true },
          ...(counts
            ? [
                { key: "courses", label: t("measure.courses"), numeric: true },
                { key: "without", label: t("chart.courses_without_number"), numeric: true },
              ]
            : []),
        ]}
        foot={
          <tr>
            <th scope="row" colSpan={Math.max(1, by.length)}>
              {t("value.total")}
            </th>
            <Cells {...{ locale, counts }} figure={total} />
          </tr>
        }
      >
        {rows.map(({ keys, labels, ...figure }) => (
          <tr key={keys.join(" ")}>
            {labels.map((label, at) =>
              at === 0 ? (
                <th scope="row" key={keys[at]}>
                  {label[locale]}
                </th>
              ) : (
                <td key={keys[at]}>{label[locale]}</td>
              ),
            )}
            <Cells {...{ locale, counts, figure }} />
          </tr>
        ))}
      </DataTable>
      <TableNotes
        notes={[
          figures.some(figure => figure.courses === 0) && t("mark.none"),
          figures.some(figure => figure.value === null) && t("mark.not_known"),
          figures.some(figure => figure.approximate) && t("mark.about"),
          counts && figures.some(figure => figure.value !== null && figure.coursesWithoutNumber > 0) && t("mark.more"),
        ]}
      />
    </div>
  )
}

function Cells({ locale, counts, figure }: { locale: Locale; counts: boolean; figure: Figure }) {
  const { value, courses, coursesWithoutNumber, approximate } = figure
  const more = value !== null && coursesWithoutNumber > 0
  return (
    <>
      <td className="num slotted">
        <FigureValue locale={locale} value={value} about={approximate} more={more} slotted />
      </td>
      {counts && (
        <>
          <td className="num">{formatNumber(locale, courses)}</td>
          <td className="num">{formatNumber(locale, coursesWithoutNumber)}</td>
        </>
      )}
    </>
  )
}
