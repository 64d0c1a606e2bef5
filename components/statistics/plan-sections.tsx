import { PlanRatesTable } from "@/components/statistics/plan-rates-table"
import { PlanReasons } from "@/components/statistics/plan-reasons"
import { Section } from "@/components/ui/section"
import { TableNotes } from "@/components/ui/table-notes"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { dueOf, heldOf, type PlanChange, type PlanRates } from "@/lib/statistics/plan-rates"

type Props = {
  locale: Locale
  kind: "year" | "fiscalYear"
  byYear: PlanRates
  byProgram: PlanRates
  changes: readonly PlanChange[]
  hrefOf: (slug: string) => string
}

/** What became of planned courses: the rates by year and by program, and the reasons. */
export function PlanSections({ locale, kind, byYear, byProgram, changes, hrefOf }: Props) {
  const t = translator(locale)
  const { all, withoutPlan } = byYear
  const due = dueOf(all)
  const finding =
    due === 0
      ? t("plan.finding_none")
      : t("plan.finding", {
          count: due,
          held: heldOf(all),
          canceled: all.canceled,
          unheard: all.unheard,
          delayed: all.delayed,
        })
  return (
    <>
      <Section id="plans" title={finding} about={t("plan.about")} className="stacked">
        <div className="tables">
          {all.planned > 0 && (
            <>
              <PlanRatesTable id="plans-by-year" locale={locale} by={kind} rates={byYear} />
              <PlanRatesTable id="plans-by-program" locale={locale} by="program" rates={byProgram} />
            </>
          )}
          <TableNotes
            notes={[
              all.planned > 0 && t("plan.share_note"),
              all.planned > 0 && t("plan.chain_note"),
              all.unheard > 0 && t("outcome.note"),
              withoutPlan > 0 && t("plan.without", { count: withoutPlan }),
            ]}
          />
        </div>
      </Section>
      <Section id="plan-reasons" title={t("plan.reasons")} className="stacked">
        <div>
          <PlanReasons id="plan-reasons-table" locale={locale} changes={changes} hrefOf={hrefOf} />
        </div>
      </Section>
    </>
  )
}
