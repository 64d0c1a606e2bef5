import { DataTable } from "@/components/ui/data-table"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { PlanChange } from "@/lib/statistics/plan-rates"

type Props = { id: string; locale: Locale; changes: readonly PlanChange[]; hrefOf: (slug: string) => string }

const most = 50

/** The plans that were put off or canceled, the latest first, each with the reason that was given. */
export function PlanReasons({ id, locale, changes, hrefOf }: Props) {
  const t = translator(locale)
  if (changes.length === 0) return <p>{t("plan.reasons_none")}</p>
  return (
    <>
      <DataTable
        id={id}
        caption={t("plan.reasons_caption")}
        captionHidden
        dense
        scroll
        columns={[
          { key: "course", label: t("plan.course") },
          { key: "period", label: t("plan.planned_for") },
          { key: "became", label: t("plan.became") },
          { key: "reason", label: t("plan.reason") },
        ]}
      >
        {changes.slice(0, most).map(({ course, startsOn, endsOn, endedBy, reason }, at) => (
          <tr key={at}>
            <th scope="row">
              <a href={hrefOf(course.slug)}>
                <LocalizedText text={course.title} locale={locale} named={false} />
              </a>
            </th>
            <td>
              {startsOn === null && endsOn === null ? (
                t("chain.no_days")
              ) : (
                <Period locale={locale} start={startsOn} end={endsOn} />
              )}
            </td>
            <td>{t(`chain.ended_${endedBy}`)}</td>
            <td>
              {pickText(reason, locale) ? (
                <LocalizedText text={reason} locale={locale} />
              ) : (
                <span className="quiet">{t("chain.no_reason")}</span>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      {changes.length > most && (
        <p className="small quiet">{t("plan.more_reasons", { count: changes.length - most })}</p>
      )}
    </>
  )
}
