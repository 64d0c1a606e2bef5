import { StateBox } from "@/components/ui/state-box"
import { LocalizedText } from "@/components/ui/localized-text"
import { formatNumber, formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { StatementMention } from "@/lib/statements/mentions"
import type { StatementSubjectWord } from "@/lib/words"

type Props = {
  locale: Locale
  statements: readonly StatementMention[]
  /** What the field beside them is about. */
  subjects: readonly StatementSubjectWord[]
  /** On the record's page they are what the reader came for. */
  open?: boolean
}

/** What the sources say of a field: how many claims, and each with its source; filled is the one that is followed. */
export function StatementNotes({ locale, statements, subjects, open = false }: Props) {
  const t = translator(locale)
  const about = statements.filter(({ subject }) => subjects.includes(subject))
  if (about.length === 0) return null
  const differs = about.some(({ chosen }) => chosen) && about.some(({ chosen }) => !chosen)
  return (
    <details className="statements" open={open}>
      <summary>
        <StateBox open={differs}>{t("course.statements", { count: about.length })}</StateBox>
      </summary>
      <ul className="statement">
        {about.map(statement => (
          <li key={statement.id}>
            <StateBox open={!statement.chosen} />
            <StatementText locale={locale} statement={statement} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function StatementText({ locale, statement }: { locale: Locale; statement: StatementMention }) {
  const t = translator(locale)
  const { role, number, precision, startsOn, endsOn, claim, source, planned, chosen, reason } = statement
  const written = number === null ? null : formatNumber(locale, number)
  const told = [
    role && t(`role.${role}`),
    written && (precision === "exact" ? written : t(`precision.${precision}_number`, { number: written })),
    (startsOn ?? endsOn) !== null && formatPeriod(locale, startsOn, endsOn),
  ].filter(part => typeof part === "string")
  return (
    <span>
      {told.length > 0 && <span>{told.join(" ")}. </span>}
      {Object.values(claim).some(text => text !== String(number)) && (
        <>
          “<LocalizedText text={claim} locale={locale} />”{" "}
        </>
      )}
      <a href={paths.admin.source(locale, source.code)}>{source.code}</a>, {t(chosen ? "course.chosen" : "course.kept")}
      {planned && `, ${t("course.announced")}`}
      {Object.keys(reason).length > 0 && (
        <>
          {": "}
          <LocalizedText text={reason} locale={locale} />
        </>
      )}
    </span>
  )
}
