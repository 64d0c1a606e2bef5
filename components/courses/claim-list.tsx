import type { ReactNode } from "react"
import { DateRuler } from "@/components/charts/date-ruler"
import { SourceName } from "@/components/courses/source-name"
import { SourceRefs } from "@/components/courses/source-refs"
import { claimValue, repeats } from "@/components/statements/claim-value"
import { LocalizedText } from "@/components/ui/localized-text"
import { claimsId, type Evidence } from "@/lib/courses/evidence"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { PublicStatement, StatementGroup } from "@/lib/statements/public-statements"

type Props = {
  locale: Locale
  group: StatementGroup
  evidence: Evidence
  /** What the course itself says, where no claim says so. */
  own?: string | null
}

/** What sources say of one fact: the chosen value first, the kept ones below it. */
export function ClaimList({ locale, group, evidence, own }: Props) {
  const t = translator(locale)
  const id = claimsId(group)
  const statements = [...group.chosen, ...group.others]
  const title = group.role ? t(`role.${group.role}`) : t(`subject.${group.subject}`)
  const spans = statements
    .filter(({ startsOn, endsOn }) => startsOn !== null || endsOn !== null)
    .map((statement, index) => ({
      key: String(index),
      label: pickText(evidence.sourceOf(statement)?.publisher, locale)?.value ?? statement.sourceCode,
      start: statement.startsOn,
      end: statement.endsOn,
      chosen: statement.chosen,
    }))
  return (
    <div className="claims" id={id}>
      <h3>{title}</h3>
      {group.subject === "dates" && spans.length > 1 && (
        <div className="ruler" aria-hidden="true">
          <DateRuler id={`${id}-ruler`} locale={locale} title={title} spans={spans} />
        </div>
      )}
      <ul>
        {group.unsaid && own && (
          <li className="chosen">
            <span className="box" aria-hidden="true" />
            <span>{own}</span>
            <span className="who">{t("course_page.unsaid")}</span>
            <span className="mine">{t("course_page.chosen")}</span>
          </li>
        )}
        {statements.map((statement, index) => (
          <Claim key={index} {...{ locale, group, evidence, statement }} />
        ))}
      </ul>
    </div>
  )
}

function Claim({ locale, group, evidence, statement }: Props & { statement: PublicStatement }) {
  const t = translator(locale)
  const { chosen, reason, stage } = statement
  const source = evidence.sourceOf(statement)
  const spoken = { ...statement, subject: group.subject, role: group.role }
  const value = claimValue(locale, spoken)
  const said = pickText(statement.claim, locale)?.value
  const isNew = said && said !== value && !repeats(said, spoken, locale)
  const claim = isNew && <LocalizedText text={statement.claim} locale={locale} />
  return (
    <li className={chosen ? "chosen" : undefined}>
      <span className={chosen ? "box" : "box open"} aria-hidden="true" />
      <span>
        {value ?? claim}
        {stage === "planned" && <span className="quiet small"> {t("course_page.as_announced")}</span>}
        {value && claim && <Small>{claim}</Small>}
        {pickText(reason, locale) && (
          <Small>
            <LocalizedText text={reason} locale={locale} />
          </Small>
        )}
      </span>
      <span className="who">
        {source && <SourceName locale={locale} source={source} />}
        <SourceRefs locale={locale} numbers={[evidence.numberOf(statement.sourceCode)]} />
      </span>
      <span className="mine">{chosen && t("course_page.chosen")}</span>
    </li>
  )
}

const Small = ({ children }: { children: ReactNode }) => <small className="reason">{children}</small>
