import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { Correction, Corrections } from "@/lib/snapshots/public-queries"
import type { Figure } from "@/lib/statistics/figure"

/** `counts`: with how many courses stand behind each, where the figures are not courses themselves. */
type Props = { locale: Locale; counts: boolean; corrections: Pick<Corrections, "total" | "rows"> }

/** Figures that are others now, each as it was and as it is. */
export function CorrectionTable({ locale, counts, corrections: { total, rows } }: Props) {
  const t = translator(locale)
  const line = (row: Correction, name: string) => (
    <tr key={row.keys.join(" ")}>
      <th scope="row">{name}</th>
      <Cell locale={locale} figure={row.then} none={t("snapshot.no_row")} />
      <Cell locale={locale} figure={row.now} none={t("snapshot.no_row")} />
      {counts && (
        <>
          <td className="num">{row.then ? formatNumber(locale, row.then.courses) : "–"}</td>
          <td className="num">{row.now ? formatNumber(locale, row.now.courses) : "–"}</td>
        </>
      )}
    </tr>
  )
  return (
    <DataTable
      id="differences"
      caption={t("snapshot.differences")}
      dense
      scroll
      columns={[
        { key: "row", label: t("snapshot.row") },
        { key: "then", label: t("snapshot.then"), numeric: true },
        { key: "now", label: t("snapshot.now"), numeric: true },
        ...(counts
          ? [
              { key: "then_courses", label: t("snapshot.then_courses"), numeric: true },
              { key: "now_courses", label: t("snapshot.now_courses"), numeric: true },
            ]
          : []),
      ]}
    >
      {rows.map(row => line(row, row.labels.map(label => pickText(label, locale)?.value).join(" · ")))}
      {total && line(total, t("value.total"))}
    </DataTable>
  )
}

function Cell({ locale, figure, none }: { locale: Locale; figure: Figure | null; none: string }) {
  if (!figure) return <td className="num quiet">{none}</td>
  return (
    <td className="num">
      <FigureValue
        locale={locale}
        value={figure.value}
        about={figure.approximate}
        more={figure.value !== null && figure.coursesWithoutNumber > 0}
      />
    </td>
  )
}
