import type { ComponentProps } from "react"
import { RecordedText } from "@/components/programs/recorded-text"
import { ClaimActions } from "@/components/statements/claim-actions"
import { spokenText } from "@/components/statements/spoken-text"
import { StatementList } from "@/components/statements/statement-list"
import { UndoChoice } from "@/components/statements/undo-choice"
import type { OpenChoice } from "@/lib/choices/queries"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { ProgramPage } from "@/lib/programs/queries"
import { recordedBeside } from "@/lib/programs/reported"
import { bySpoken, isSame, spokenKey } from "@/lib/statements/spoken"
import type { ProgramFigures } from "@/lib/statistics/program-figures"

type Props = {
  locale: Locale
  program: ProgramPage
  choices: readonly OpenChoice[]
  undo: (choice: OpenChoice) => ComponentProps<typeof UndoChoice>["action"]
  figures: ProgramFigures
  /** Of all programs. */
  countries: number
}

/** What sources say of a whole program, each total beside what the register adds up to. */
export function ProgramClaims({ locale, program, choices, undo, figures, countries }: Props) {
  const t = translator(locale)
  const isOpen = program.mayEdit && program.deletedAt === null
  return (
    <div>
      {bySpoken(program.statements).map(({ claims, ...spoken }) => {
        const last = choices.find(choice => isSame(choice, spoken))
        return (
          <div key={spokenKey(spoken)} className="claims-of">
            <StatementList
              locale={locale}
              statements={claims}
              title={spokenText(locale, spoken)}
              source
              actions={isOpen ? claim => <ClaimActions locale={locale} claim={claim} /> : undefined}
              beside={claim => {
                const recorded = recordedBeside(claim, figures, countries)
                return recorded && <RecordedText locale={locale} recorded={recorded} />
              }}
            />
            {last && isOpen && <UndoChoice locale={locale} choice={last} action={undo(last)} />}
          </div>
        )
      })}
      {program.statements.length === 0 && <p className="quiet">{t("statement.none")}</p>}
      {isOpen && (
        <p className="more">
          <a href={paths.admin.newProgramStatement(locale, program.slug)}>{t("statement.add")}</a>
        </p>
      )}
    </div>
  )
}
