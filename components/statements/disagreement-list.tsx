import { ClaimText } from "@/components/statements/claim-text"
import { spokenText } from "@/components/statements/spoken-text"
import { DataTable } from "@/components/ui/data-table"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import { StateBox } from "@/components/ui/state-box"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { Disagreement } from "@/lib/statements/disagreements"
import type { StatementMention } from "@/lib/statements/mentions"
import { spokenKey } from "@/lib/statements/spoken"

type Props = { locale: Locale; disagreements: readonly Disagreement[] }

/** Both sides at a glance: what each source says, filled where the course says so too. */
export function DisagreementList({ locale, disagreements }: Props) {
  const t = translator(locale)
  return (
    <DataTable
      id="disagreements"
      caption={t("disagreement.caption")}
      captionHidden
      className="register disagreements"
      columns={[
        { key: "course", label: t("record.course") },
        { key: "about", label: t("statement.subject") },
        { key: "sides", label: t("disagreement.sides") },
        { key: "decide", label: t("disagreement.decide") },
      ]}
    >
      {disagreements.map(({ course, claims, ...spoken }) => (
        <tr key={`${course.slug} ${spokenKey(spoken)}`}>
          <th scope="row">
            <a href={paths.admin.course(locale, course.slug)}>
              <LocalizedText text={course.title} locale={locale} named={false} />
            </a>
            <small className="below">
              {course.code && `${course.code} · `}
              <Period locale={locale} start={course.startsOn} end={course.endsOn} />
            </small>
          </th>
          <td>{spokenText(locale, spoken)}</td>
          <td>
            <ul className="sides">
              {claims.map(claim => (
                <Side key={claim.id} locale={locale} claim={claim} />
              ))}
            </ul>
          </td>
          <td>
            <a href={paths.admin.courseStatements(locale, course.slug, spoken)}>
              {t("disagreement.choose")}
              <span className="hidden">
                : {course.code ?? pickText(course.title, locale)?.value}, {spokenText(locale, spoken)}
              </span>
            </a>
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function Side({ locale, claim }: { locale: Locale; claim: StatementMention }) {
  const t = translator(locale)
  const { source } = claim
  const name = [source.publisher, source.title].find(text => pickText(text, locale))
  return (
    <li>
      <StateBox open={!claim.followed} />
      <span>
        <ClaimText locale={locale} claim={claim} />
      </span>
      <span className="quiet small">
        <a href={paths.admin.source(locale, source.code)}>{source.code}</a>
        {name && (
          <>
            {" "}
            <LocalizedText text={name} locale={locale} named={false} />
          </>
        )}
        {source.reliability && ` · ${t(`reliability.${source.reliability}`)}`}
        {claim.planned && ` · ${t("statement.planned")}`}
      </span>
    </li>
  )
}
