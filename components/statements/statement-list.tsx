import type { ReactNode } from "react"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { StatementMention } from "@/lib/statements/mentions"

type Props<Claim extends StatementMention> = {
  locale: Locale
  statements: readonly Claim[]
  /** What they have in common. */
  title?: ReactNode
  /** Where it was read. */
  beside?: (claim: Claim) => ReactNode
}

/** Claims: filled is chosen, hollow is kept; restricted ones are marked. */
export function StatementList<Claim extends StatementMention>({ locale, statements, title, beside }: Props<Claim>) {
  const t = translator(locale)
  return (
    <div className="claims">
      {title && <h3>{title}</h3>}
      <ul>
        {statements.map(claim => (
          <li key={claim.id} className={claim.chosen ? "chosen" : undefined}>
            <span className={claim.chosen ? "box" : "box open"} role="img" aria-label={stateOf(locale, claim)} />
            <span>
              <ClaimValue locale={locale} claim={claim} />
            </span>
            <span className="who">
              {t(`subject.${claim.subject}`)}
              {claim.role && ` (${t(`role.${claim.role}`)})`}
              {claim.planned && ` · ${t("statement.planned")}`}
              {claim.restricted && ` · ${t("statement.restricted")}`}
              {pickText(claim.reason, locale) && (
                <>
                  <br />
                  {t("statement.reason", { reason: pickText(claim.reason, locale)?.value ?? "" })}
                </>
              )}
            </span>
            {beside && <span className="mine">{beside(claim)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function ClaimValue({ locale, claim }: { locale: Locale; claim: StatementMention }) {
  const t = translator(locale)
  const { number, precision, startsOn, endsOn } = claim
  if (Object.keys(claim.claim).length > 0) return <LocalizedText text={claim.claim} locale={locale} />
  const count = number === null ? null : formatNumber(locale, number)
  const told =
    count === null ? null : precision === "exact" ? count : t(`precision.${precision}_number`, { number: count })
  return (
    <>
      {told}
      {(startsOn ?? endsOn) !== null && <Period locale={locale} start={startsOn} end={endsOn} />}
    </>
  )
}

const stateOf = (locale: Locale, claim: StatementMention) =>
  translator(locale)(claim.chosen ? "statement.chosen" : "statement.kept")
