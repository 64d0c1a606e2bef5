import { numberText } from "@/components/courses/people-text"
import { SourceRefs } from "@/components/courses/source-refs"
import { RecordedText } from "@/components/programs/recorded-text"
import { DataTable } from "@/components/ui/data-table"
import { LocalizedText } from "@/components/ui/localized-text"
import { Section } from "@/components/ui/section"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { recordedBeside } from "@/lib/programs/reported"
import type { PublicStatement, StatementGroup } from "@/lib/statements/public-statements"
import type { ProgramFigures } from "@/lib/statistics/program-figures"
import type { StatementSubjectWord } from "@/lib/words"

type Props = {
  locale: Locale
  statements: readonly StatementGroup[]
  figures: ProgramFigures
  /** Countries of all programs: claims about countries are not about one of them. */
  countries: number
  /** The number of a source on the page. */
  numberOf: (code: string) => number | null
}

/** What others say of the whole program, beside what the register adds up to. */
export function ProgramReported({ locale, statements, figures, countries, numberOf }: Props) {
  if (statements.length === 0) return null
  const t = translator(locale)
  return (
    <Section id="reported" title={t("program_page.reported")} about={t("program_page.reported_about")}>
      <div>
        <DataTable
          id="reported-table"
          caption={t("program_page.reported")}
          captionHidden
          columns={[
            { key: "claim", label: t("program_page.claim") },
            { key: "recorded", label: t("program_page.recorded") },
          ]}
        >
          {statements.flatMap(({ subject, chosen, others }) =>
            [...chosen, ...others].map((statement, index) => (
              <tr key={`${subject} ${index}`}>
                <th scope="row">
                  <Claim locale={locale} statement={statement} />
                  <SourceRefs locale={locale} numbers={[numberOf(statement.sourceCode)]} />
                  {pickText(statement.reason, locale) && (
                    <small>
                      <LocalizedText text={statement.reason} locale={locale} />
                    </small>
                  )}
                </th>
                <td>
                  <Recorded {...{ locale, statement, subject, figures, countries }} />
                </td>
              </tr>
            )),
          )}
        </DataTable>
      </div>
    </Section>
  )
}

function Claim({ locale, statement }: { locale: Locale; statement: PublicStatement }) {
  if (pickText(statement.claim, locale)) return <LocalizedText text={statement.claim} locale={locale} />
  return statement.number === null ? null : numberText(locale, statement.number, statement.precision)
}

type RecordedProps = Pick<Props, "locale" | "figures" | "countries"> & {
  statement: PublicStatement
  subject: StatementSubjectWord
}

/** The register's own sum of the same thing. */
function Recorded({ locale, statement, subject, figures, countries }: RecordedProps) {
  const recorded = recordedBeside({ ...statement, subject }, figures, countries)
  return recorded && <RecordedText locale={locale} recorded={recorded} />
}
