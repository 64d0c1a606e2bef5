import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { Section } from "@/components/ui/section"
import { TableNotes } from "@/components/ui/table-notes"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { basisMeasures, sumOf, type Basis, type SourceBasis } from "@/lib/statistics/source-basis"
import { sourceBasisFinding } from "@/lib/statistics/wording"

const columns = ["one", "several", "none"] as const

/** On how many sources the figures rest. */
export function SourceBasisSection({ locale, basis }: { locale: Locale; basis: SourceBasis }) {
  const t = translator(locale)
  if (sumOf(basis.all) === 0) return null
  const cells = (counts: Basis) =>
    [...columns.map(key => [key, counts[key]] as const), ["all", sumOf(counts)] as const].map(([key, count]) => (
      <td key={key} className="num">
        <FigureValue locale={locale} value={count} />
      </td>
    ))
  return (
    <Section id="basis" title={sourceBasisFinding(locale, basis)} about={t("basis.about")}>
      <div>
        <DataTable
          id="basis-table"
          caption={t("basis.caption")}
          dense
          scroll
          columns={[
            { key: "measure", label: t("basis.measure") },
            ...columns.map(key => ({ key, label: t(`basis.${key}`), numeric: true })),
            { key: "all", label: t("basis.all"), numeric: true },
          ]}
          foot={
            <tr>
              <th scope="row">{t("value.total")}</th>
              {cells(basis.all)}
            </tr>
          }
        >
          {basisMeasures.map(measure => (
            <tr key={measure}>
              <th scope="row">{t(`measure.${measure}`)}</th>
              {cells(basis[measure])}
            </tr>
          ))}
        </DataTable>
        <TableNotes notes={[basis.all.none > 0 && t("basis.note")]} />
      </div>
    </Section>
  )
}
