import { DataTable } from "@/components/ui/data-table"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import { Tag } from "@/components/ui/tag"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { MilestoneRow } from "@/lib/programs/queries"

type Props = { locale: Locale; program: string; milestones: readonly MilestoneRow[]; editable: boolean }

/** The milestones of a program by date, those in the bin among them and marked. */
export function MilestoneTable({ locale, program, milestones, editable }: Props) {
  const t = translator(locale)
  if (milestones.length === 0) return <p className="quiet">{t("milestone.none")}</p>
  return (
    <DataTable
      id="milestones-table"
      caption={t("program.milestones")}
      captionHidden
      dense
      className="register"
      columns={[
        { key: "title", label: t("milestone.title") },
        { key: "date", label: t("milestone.happenedOn") },
        { key: "source", label: t("milestone.source") },
      ]}
    >
      {milestones.map(({ id, title, description, happenedOn, source, deletedAt }) => (
        <tr key={id}>
          <th scope="row">
            {editable ? (
              <a href={paths.admin.editMilestone(locale, program, id)}>
                <LocalizedText text={title} locale={locale} />
              </a>
            ) : (
              <LocalizedText text={title} locale={locale} />
            )}
            {deletedAt && (
              <>
                {" "}
                <Tag tone="draft">{t("state.deleted")}</Tag>
              </>
            )}
            {Object.keys(description).length > 0 && (
              <small className="below">
                <LocalizedText text={description} locale={locale} />
              </small>
            )}
          </th>
          <td className="nowrap">
            <Period locale={locale} start={happenedOn} end={null} />
          </td>
          <td>{source && <a href={paths.admin.source(locale, source.code)}>{source.code}</a>}</td>
        </tr>
      ))}
    </DataTable>
  )
}
