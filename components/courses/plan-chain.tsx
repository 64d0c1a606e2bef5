import type { ReactNode } from "react"
import { peopleText } from "@/components/courses/people-text"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import { Phrase } from "@/components/ui/phrase"
import type { ChainPlan } from "@/lib/courses/chain"
import type { CourseLink } from "@/lib/courses/public-queries"
import type { Locale } from "@/lib/i18n/locale"
import { separators } from "@/lib/i18n/separators"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { CourseLifeWord } from "@/lib/words"

type Props = {
  locale: Locale
  chain: readonly ChainPlan[]
  now: { life: CourseLifeWord; startsOn: string | null; endsOn: string | null; postponedTo: unknown }
  hrefOf: (slug: string) => string
  /** What can be done about a plan. */
  actionOf?: (plan: ChainPlan) => ReactNode
}

/** Every plan a course had, what became of it and why, and what stands now. */
export function PlanChain({ locale, chain, now, hrefOf, actionOf }: Props) {
  const t = translator(locale)
  const period = ({ startsOn, endsOn }: Pick<ChainPlan, "startsOn" | "endsOn">) =>
    startsOn === null && endsOn === null ? (
      t("chain.no_days")
    ) : (
      <Period locale={locale} start={startsOn} end={endsOn} style="long" />
    )
  const current =
    now.life === "held" || now.life === "planned" ? (
      <Phrase text={t(now.life === "held" ? "chain.held" : "chain.now")} parts={{ period: period(now) }} />
    ) : now.life === "canceled" ? (
      t("chain.canceled")
    ) : (
      t(now.postponedTo ? "chain.moved" : "chain.open")
    )
  return (
    <ol className="chain">
      {chain.map(plan => (
        <li key={plan.id}>
          <Phrase text={t("chain.plan")} parts={{ period: period(plan) }} />
          <span className="sub">
            {beside(
              locale,
              plan.course && (
                <Phrase
                  text={t("chain.as")}
                  parts={{ course: <CourseOf {...{ locale, hrefOf }} course={plan.course} /> }}
                />
              ),
              ...plan.numbers.map(({ role, total, precision }) => peopleText(locale, role, total, precision)),
              plan.endedBy !== "held" && <Ended locale={locale} plan={plan} />,
              actionOf?.(plan),
            )}
          </span>
        </li>
      ))}
      <li>{current}</li>
    </ol>
  )
}

function CourseOf({ locale, course, hrefOf }: { locale: Locale; course: CourseLink; hrefOf: Props["hrefOf"] }) {
  return (
    <a href={hrefOf(course.slug)}>
      <LocalizedText text={course.title} locale={locale} named={false} />
    </a>
  )
}

/** "put off: flood". Other days that were set need no reason. */
function Ended({ locale, plan: { endedBy, reason } }: { locale: Locale; plan: ChainPlan }) {
  const t = translator(locale)
  const told = pickText(reason, locale)
  if (endedBy === "changed" && !told) return t("chain.ended_changed")
  return (
    <>
      {t(`chain.ended_${endedBy}`)}
      {separators[locale].colon}
      {told ? <LocalizedText text={reason} locale={locale} /> : t("chain.no_reason")}
    </>
  )
}

/** One beside the other, with a comma between. */
function beside(locale: Locale, ...parts: readonly (ReactNode | null | undefined | false)[]): ReactNode {
  return parts.filter(Boolean).map((part, index) => (
    <span key={index}>
      {index > 0 && separators[locale].comma}
      {part}
    </span>
  ))
}
