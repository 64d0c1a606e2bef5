import { SourceRefs } from "@/components/courses/source-refs"
import { DataTable } from "@/components/ui/data-table"
import { LocalizedText } from "@/components/ui/localized-text"
import { Section } from "@/components/ui/section"
import { formatDay } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { PublicMilestone } from "@/lib/programs/public-queries"

type Props = {
  locale: Locale
  milestones: readonly PublicMilestone[]
  /** The number of a source on the page. */
  numberOf: (code: string) => number | null
}

/** The milestones of a program one by one, each with its source. */
export function ProgramMilestones({ locale, milestones, numberOf }: Props) {
  if (milestones.length === 0) return null
  const t = translator(locale)
  return (
    <Section id="milestones" title={t("program_page.milestones")} about={t("program_page.milestones_about")}>
      <div>
        <DataTable
          id="milestones-table"
          caption={t("program_page.milestones")}
          captionHidden
          columns={[
            { key: "date", label: t("program_page.date") },
            { key: "what", label: t("program_page.what") },
          ]}
        >
          {milestones.map(({ id, happenedOn, title, description, sourceCode }) => {
            const number = sourceCode === null ? null : numberOf(sourceCode)
            return (
              <tr key={id}>
                <th scope="row">{formatDay(locale, happenedOn)}</th>
                <td>
                  <LocalizedText text={title} locale={locale} />
                  {number === null ? (
                    <span className="quiet small"> {t("program_page.no_source")}</span>
                  ) : (
                    <SourceRefs locale={locale} numbers={[number]} />
                  )}
                  {pickText(description, locale) && (
                    <small>
                      <LocalizedText text={description} locale={locale} />
                    </small>
                  )}
                </td>
              </tr>
            )
          })}
        </DataTable>
      </div>
    </Section>
  )
}
