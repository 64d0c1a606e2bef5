import { DataTable } from "@/components/ui/data-table"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import { Tag } from "@/components/ui/tag"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { PersonPart } from "@/lib/people/queries"

/** The parts a person had in courses, newest first, with organization and rank as they were then. */
export function PartsTable({ locale, parts }: { locale: Locale; parts: readonly PersonPart[] }) {
  const t = translator(locale)
  if (parts.length === 0) return <p className="quiet">{t("person.parts_none")}</p>
  return (
    <DataTable
      id="parts-table"
      caption={t("person.parts")}
      captionHidden
      dense
      className="register"
      columns={[
        { key: "course", label: t("record.course") },
        { key: "period", label: t("record.period") },
        { key: "role", label: t("record.role") },
        { key: "organization", label: t("person.rank_and_organization") },
        { key: "outcome", label: t("person.outcome") },
      ]}
    >
      {parts.map(part => (
        <tr key={part.id}>
          <th scope="row">
            <a href={paths.admin.course(locale, part.course.slug)}>
              <LocalizedText text={part.course.title} locale={locale} named={false} />
            </a>
          </th>
          <td className="period">
            <Period locale={locale} start={part.course.startsOn} end={part.course.endsOn} />
          </td>
          <td>
            <a href={paths.admin.rosterRow(locale, part.course.slug, part.id)}>{t(`role_one.${part.role}`)}</a>
          </td>
          <td>
            {part.rank}
            {part.rank && part.organization && ", "}
            {part.organization && (
              <a href={paths.admin.organization(locale, part.organization.slug)}>
                <LocalizedText text={part.organization.names} locale={locale} named={false} />
              </a>
            )}
          </td>
          <td>
            <Outcome locale={locale} part={part} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function Outcome({ locale, part }: { locale: Locale; part: PersonPart }) {
  const t = translator(locale)
  const { certificate } = part
  return (
    <>
      <Attendance locale={locale} part={part} />
      {certificate && (
        <small className="below">
          <a href={paths.admin.rosterCertificate(locale, part.course.slug, part.id)}>
            {t("person.certificate", { number: certificate.number })}
          </a>
          {certificate.withdrawn && <> {t("certificate.withdrawn")}</>}
        </small>
      )}
    </>
  )
}

function Attendance({ locale, part }: { locale: Locale; part: PersonPart }) {
  const t = translator(locale)
  if (!part.attended) return <Tag tone="warn">{t("person.absent")}</Tag>
  if (part.completed === null) return t("person.present")
  return t(part.completed ? "person.completed_yes" : "person.completed_no")
}
