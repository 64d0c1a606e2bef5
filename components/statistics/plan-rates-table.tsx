import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { formatPercentRange } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { heldOf, shareHeld, type PlanCounts, type PlanRates } from "@/lib/statistics/plan-rates"

type Props = { id: string; locale: Locale; by: "year" | "fiscalYear" | "program"; rates: PlanRates }

const always = new Set(["planned", "held", "delayed", "canceled"])

/** What became of planned courses, group by group. What never happened needs no column; held, put off and canceled are told. */
export function PlanRatesTable({ id, locale, by, rates }: Props) {
  const t = translator(locale)
  const numbers = {
    planned: counts => counts.planned,
    held: heldOf,
    onDays: counts => counts.onDays,
    otherDays: counts => counts.otherDays,
    afterDelay: counts => counts.afterDelay,
    unclear: counts => counts.unclear,
    delayed: counts => counts.delayed,
    waiting: counts => counts.waiting,
    canceled: counts => counts.canceled,
    unheard: counts => counts.unheard,
    ahead: counts => counts.ahead,
  } as const satisfies Record<string, (counts: PlanCounts) => number>
  const shown = (Object.keys(numbers) as (keyof typeof numbers)[]).filter(
    name => always.has(name) || numbers[name](rates.all) > 0,
  )
  const cells = (counts: PlanCounts) => {
    const share = shareHeld(counts)
    return (
      <>
        {shown.map(name => (
          <td key={name} className="num">
            <FigureValue locale={locale} value={numbers[name](counts)} />
          </td>
        ))}
        <td className="num">{share === null ? "–" : formatPercentRange(locale, share.least, share.most)}</td>
      </>
    )
  }
  return (
    <DataTable
      id={id}
      caption={t(`plan.by_${by}`)}
      dense
      scroll
      className="plan-rates"
      columns={[
        { key: by, label: t(`by.${by}`) },
        ...shown.map(name => ({ key: name, label: t(`plan.${name}`), numeric: true })),
        { key: "share", label: t("plan.share"), numeric: true },
      ]}
      foot={
        <tr>
          <th scope="row">{t("value.total")}</th>
          {cells(rates.all)}
        </tr>
      }
    >
      {rates.groups.map(({ key, label, counts }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          {cells(counts)}
        </tr>
      ))}
    </DataTable>
  )
}
