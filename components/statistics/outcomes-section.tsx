import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { Section } from "@/components/ui/section"
import { TableNotes } from "@/components/ui/table-notes"
import { formatFiscalYear } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { outcomes, type OutcomeCounts, type OutcomesByYear } from "@/lib/statistics/outcomes"
import { unknownKey } from "@/lib/statistics/words"

type Props = { locale: Locale; kind: "year" | "fiscalYear"; table: OutcomesByYear }

const sum = (counts: OutcomeCounts) => outcomes.reduce((total, outcome) => total + counts[outcome], 0)

/** Planned against held: what became of what was announced. */
export function OutcomesSection({ locale, kind, table }: Props) {
  const t = translator(locale)
  const { years, all } = table
  // What never happened needs no column, but held and not known are always told.
  const shown = outcomes.filter(outcome => outcome === "held" || outcome === "unheard" || all[outcome] > 0)
  const due = sum(all) - all.ahead
  const finding =
    due === 0
      ? t("outcome.finding_none")
      : all.held === due
        ? t("outcome.finding_all", { count: due })
        : t("outcome.finding", { count: due, held: all.held })
  const label = (key: string) =>
    key === unknownKey ? t("value.not_known") : kind === "year" ? key : formatFiscalYear(locale, key)
  const cells = (counts: OutcomeCounts) =>
    [...shown.map(outcome => [outcome, counts[outcome]] as const), ["all", sum(counts)] as const].map(
      ([key, count]) => (
        <td key={key} className="num">
          <FigureValue locale={locale} value={count} />
        </td>
      ),
    )
  return (
    <Section id="outcomes" title={finding} about={t("outcome.about")}>
      {years.length > 0 && (
        <div>
          <DataTable
            id="outcomes-table"
            caption={t("outcome.caption")}
            dense
            scroll
            columns={[
              { key: "year", label: t(`by.${kind}`) },
              ...shown.map(outcome => ({ key: outcome, label: t(`outcome.${outcome}`), numeric: true })),
              { key: "all", label: t("outcome.all"), numeric: true },
            ]}
            foot={
              <tr>
                <th scope="row">{t("value.total")}</th>
                {cells(all)}
              </tr>
            }
          >
            {years.map(({ key, counts }) => (
              <tr key={key}>
                <th scope="row">{label(key)}</th>
                {cells(counts)}
              </tr>
            ))}
          </DataTable>
          <TableNotes notes={[all.unheard > 0 && t("outcome.note")]} />
        </div>
      )}
    </Section>
  )
}
