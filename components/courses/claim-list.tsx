import type { ReactNode } from "react"
import { DateRuler } from "@/components/charts/date-ruler"
import { peopleText } from "@/components/courses/people-text"
import { SourceName } from "@/components/courses/source-name"
import { SourceRefs } from "@/components/courses/source-refs"
import { LocalizedText } from "@/components/ui/localized-text"
import { claimsId, type Evidence } from "@/lib/courses/evidence"
import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { PublicStatement, StatementGroup } from "@/lib/statements/public-statements"

type Props = { locale: Locale; group: StatementGroup; evidence: Evidence }

/** What sources say of one fact: the chosen value first, the kept ones below it. */
export function ClaimList({ locale, group, evidence }: Props) {
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
  const value = structured(statement, group, locale)
  const said = pickText(statement.claim, locale)?.value
  const isNew = said && said !== value && !isSame(said, statement, locale)
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

/** The claim only repeats its number or its period. */
function isSame(said: string, { number, startsOn, endsOn }: PublicStatement, locale: Locale): boolean {
  if (number !== null) return said === String(number)
  if (startsOn === null && endsOn === null) return false
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
  return (["short", "long"] as const).some(
    style => plain(formatPeriod(locale, startsOn, endsOn, style)) === plain(said),
  )
}

const Small = ({ children }: { children: ReactNode }) => <small className="reason">{children}</small>

/** The claim as a number or a period, where it is one. */
function structured({ number, precision, startsOn, endsOn }: PublicStatement, group: StatementGroup, locale: Locale) {
  const t = translator(locale)
  if (number !== null && group.subject === "duration") return t("unit.days", { count: number })
  if (number !== null) return peopleText(locale, group.role ?? "trainee", number, precision)
  if (startsOn !== null || endsOn !== null) return formatPeriod(locale, startsOn, endsOn)
  return null
}
