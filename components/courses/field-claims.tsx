import { ownValue } from "@/components/courses/own-value"
import { ClaimText } from "@/components/statements/claim-text"
import { claimState } from "@/components/statements/claim-state"
import { claimValue } from "@/components/statements/claim-value"
import { spokenText } from "@/components/statements/spoken-text"
import { StateBox } from "@/components/ui/state-box"
import type { OfficeCourse } from "@/lib/courses/queries"
import { listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { StatementMention } from "@/lib/statements/mentions"
import { comparable, isSame, spokenKey, type Spoken } from "@/lib/statements/spoken"

type Props = { locale: Locale; course: OfficeCourse; spoken: readonly Spoken[] }
type OneProps = Omit<Props, "spoken"> & { spoken: Spoken }

/**
 * Beside the fields of the course's form: for each thing the value that is followed, with its sources and how many claims
 * there are; open, the claims themselves and the way to where they are added, mended and chosen.
 */
export function FieldClaims({ locale, course, spoken }: Props) {
  const t = translator(locale)
  const claimed = spoken.filter(one => course.statements.some(claim => isSame(claim, one)))
  // a role without a number needs no claim about it
  const silent = spoken.filter(
    one => !claimed.includes(one) && (one.role === null || ownValue(locale, course, one) !== null),
  )
  if (claimed.length + silent.length === 0) return null
  return (
    <div className="field-claims">
      {claimed.map(one => (
        <Claims key={spokenKey(one)} locale={locale} course={course} spoken={one} />
      ))}
      {silent.length > 0 && (
        <p className="silent">
          {t("statement.silent")}{" "}
          {silent.map((one, at) => (
            <span key={spokenKey(one)}>
              {at > 0 && " · "}
              <a href={paths.admin.courseStatements(locale, course.slug, one)}>{spokenText(locale, one)}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function Claims({ locale, course, spoken }: OneProps) {
  const t = translator(locale)
  const claims = course.statements.filter(claim => isSame(claim, spoken))
  const followed = claims.filter(claim => claim.followed)
  return (
    <details className="statements">
      <summary>
        <StateBox open={followed.length < claims.length}>
          <span className={spoken.role ? "hidden" : "thing"}>{spokenText(locale, spoken)}</span>{" "}
          <Followed {...{ locale, course, spoken, followed }} />{" "}
          <span className="count">{t("course.statements", { count: claims.length })}</span>
        </StateBox>
      </summary>
      <ul className="statement">
        {claims.map(claim => (
          <li key={claim.id}>
            <StateBox open={!claim.followed} />
            <span>
              <ClaimText locale={locale} claim={claim} />{" "}
              <a href={paths.admin.source(locale, claim.source.code)}>{claim.source.code}</a>,{" "}
              {claimState(locale, claim)}
              {claim.planned && `, ${t("statement.planned")}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="small">
        <a href={paths.admin.courseStatements(locale, course.slug, spoken)}>
          {t("statement.open")}
          <span className="hidden">: {spokenText(locale, spoken)}</span>
        </a>
      </p>
    </details>
  )
}

/** The value that is followed, with its sources; or that the course's own value stands in none of the claims. */
function Followed({ locale, course, spoken, followed }: OneProps & { followed: readonly StatementMention[] }) {
  const t = translator(locale)
  const [first] = followed
  if (first) {
    const value = claimValue(locale, first) ?? pickText(first.claim, locale)?.value
    const codes = [...new Set(followed.map(({ source }) => source.code))]
    return `${value ?? ""} (${listOf(locale, codes, "narrow")})`
  }
  const unsaid = comparable.includes(spoken.subject) && ownValue(locale, course, spoken) !== null
  return t(unsaid ? "statement.unsaid" : "statement.none_chosen")
}
