import type { ReactNode } from "react"
import { claimState } from "@/components/statements/claim-state"
import { ClaimText } from "@/components/statements/claim-text"
import { spokenText } from "@/components/statements/spoken-text"
import { LocalizedText } from "@/components/ui/localized-text"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { StatementMention } from "@/lib/statements/mentions"

type Props = {
  locale: Locale
  statements: readonly StatementMention[]
  /** What they have in common. */
  title?: ReactNode
  /** What each is about, where that is not in common. */
  about?: boolean
  /** Where each was read. */
  source?: boolean
  /** What the register says of the same. */
  beside?: (claim: StatementMention) => ReactNode
  /** What can be done with them. */
  actions?: (claim: StatementMention) => ReactNode
}

/** Claims: filled is what the record says, hollow is kept; restricted ones are marked. */
export function StatementList({ locale, statements, title, about = false, source = false, beside, actions }: Props) {
  return (
    <div className="claims office-claims">
      {title && <h3>{title}</h3>}
      <ul>
        {statements.map(claim => (
          <li key={claim.id} className={claim.followed ? "chosen" : undefined}>
            <span className={claim.followed ? "box" : "box open"} aria-hidden="true" />
            <span>
              <ClaimText locale={locale} claim={claim} />
              <Beside locale={locale} text={beside?.(claim)} />
            </span>
            <span className="who">
              {source && <ClaimSource locale={locale} source={claim.source} />}
              {about && <span className="block">{spokenText(locale, claim)}</span>}
              <span className="block">{marksOf(locale, claim).join(" · ")}</span>
              <Remarks locale={locale} claim={claim} />
            </span>
            {actions && <span className="mine">{actions(claim)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Beside({ locale, text }: { locale: Locale; text: ReactNode }) {
  if (!text) return null
  return (
    <span className="beside">
      {translator(locale)("statement.in_register")} {text}
    </span>
  )
}

function ClaimSource({ locale, source }: { locale: Locale; source: StatementMention["source"] }) {
  const name = [source.publisher, source.title].find(text => pickText(text, locale))
  return (
    <span className="block">
      <a href={paths.admin.source(locale, source.code)}>{source.code}</a>
      {name && (
        <>
          {" "}
          <LocalizedText text={name} locale={locale} named={false} />
        </>
      )}
      {source.reliability && ` · ${translator(locale)(`reliability.${source.reliability}`)}`}
    </span>
  )
}

/** How it stands, how exact it is, and for whom it is. */
function marksOf(locale: Locale, claim: StatementMention): string[] {
  const t = translator(locale)
  return [
    claimState(locale, claim),
    claim.planned ? t("statement.planned") : isOfCourse(claim) ? t("statement.actual") : null,
    claim.number === null ? null : t(`precision.${claim.precision}`).toLocaleLowerCase(locale),
    claim.restricted ? t("statement.restricted") : null,
  ].filter(mark => mark !== null)
}

/** A total of a program is as of a day, and neither planned nor held. */
const isOfCourse = ({ subject }: StatementMention) => !subject.startsWith("total-")

function Remarks({ locale, claim }: { locale: Locale; claim: StatementMention }) {
  const t = translator(locale)
  return (
    <>
      {pickText(claim.reason, locale) && (
        <span className="block">
          {t("statement.reason")} <LocalizedText text={claim.reason} locale={locale} />
        </span>
      )}
      {claim.note && <span className="block">{t("statement.note_said", { note: claim.note })}</span>}
    </>
  )
}
