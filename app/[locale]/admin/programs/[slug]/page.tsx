import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { openOverview, restoreProgram } from "@/app/[locale]/admin/programs/actions"
import { undoChoice } from "@/app/[locale]/admin/statements/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { MilestoneTable } from "@/components/milestones/milestone-table"
import { CourseMentions } from "@/components/office/course-mentions"
import { DeletedLine } from "@/components/office/deleted-line"
import { RecordHistory } from "@/components/office/record-history"
import { RecordActions } from "@/components/office/record-actions"
import { ProgramsAbove } from "@/components/programs/programs-above"
import { ProgramClaims } from "@/components/programs/program-claims"
import { ProgramFacts } from "@/components/programs/program-facts"
import { ButtonLink } from "@/components/ui/button-link"
import { UndoChoice } from "@/components/statements/undo-choice"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import { Section } from "@/components/ui/section"
import { listOpenChoices } from "@/lib/choices/queries"
import type { LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getProgram, getProgramRecord } from "@/lib/programs/queries"
import { programFigures } from "@/lib/statistics/program-figures"

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const program = await getProgramRecord((await params).slug, "read")
  return { title: program ? pickText(program.names as LocalText, locale)?.value : undefined }
}

export default async function ProgramPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { slug } = await params
  const program = await getProgram(slug)
  if (!program) notFound()
  if (program.slug !== slug) permanentRedirect(paths.admin.program(locale, program.slug))
  const t = translator(locale)
  const deleted = program.deletedAt !== null
  const editable = program.mayEdit
  const [choices, figures, all] = await Promise.all([
    editable ? listOpenChoices({ programId: program.id }) : [],
    programFigures(program),
    programFigures(null),
  ])
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<ProgramsAbove locale={locale} above={program.above} />}
        title={<LocalizedText text={program.names as LocalText} locale={locale} />}
        actions={
          <RecordActions
            locale={locale}
            editable={editable && program.deletedAt === null}
            editHref={paths.admin.editProgram(locale, slug)}
            deletionHref={paths.admin.programDeletion(locale, slug)}
          >
            <ButtonLink href={paths.admin.programPosition(locale, slug)}>{t("program.move")}</ButtonLink>
          </RecordActions>
        }
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <DeletedLine
        locale={locale}
        deletedAt={program.deletedAt}
        restore={editable ? restoreProgram.bind(null, { locale, id: program.id, slug }) : null}
      />
      <ProgramFacts locale={locale} program={program} />
      <Section id="milestones" title={t("program.milestones")} about={t("program.milestones_about")}>
        <div>
          <MilestoneTable locale={locale} program={slug} milestones={program.milestones} editable={editable} />
          {editable && !deleted && <a href={paths.admin.newMilestone(locale, slug)}>{t("milestone.new")}</a>}
        </div>
      </Section>
      <Section id="courses" title={t("record.courses")} about={t("record.courses_about")}>
        <div>
          <CourseMentions id="courses-table" locale={locale} courses={program.courses} />
          {program.courseCount > program.courses.length && (
            <p className="table-notes">
              <a href={paths.admin.courses(locale, { program: slug })}>
                {t("record.courses_all", { count: program.courseCount })}
              </a>
            </p>
          )}
        </div>
      </Section>
      <Section id="statements" title={t("program.statements")} about={t("program.statements_about")}>
        <ProgramClaims
          locale={locale}
          program={program}
          undo={choice => undoChoice.bind(null, { locale, id: choice.id })}
          choices={choices}
          figures={figures}
          countries={all.countries}
        />
      </Section>
      {program.overview && !deleted && (
        <Section id="overview" title={t("program.overview")} about={t("program.overview_about")}>
          {program.overview === "opens" ? (
            <p>{t("program.overview_opens")}</p>
          ) : (
            <Form locale={locale} action={openOverview.bind(null, { locale, id: program.id, slug })}>
              <SubmitButton look="plain">{t("program.overview_open")}</SubmitButton>
            </Form>
          )}
        </Section>
      )}
      <RecordHistory
        locale={locale}
        entries={program.history}
        beside={({ id }) => {
          const choice = choices.find(({ entry }) => entry === id)
          return (
            choice && (
              <UndoChoice
                locale={locale}
                choice={choice}
                action={undoChoice.bind(null, { locale, id: choice.id })}
                told
              />
            )
          )
        }}
      />
    </main>
  )
}
