import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { cache } from "react"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { CourseTable } from "@/components/courses/course-table"
import { SourceList } from "@/components/courses/source-list"
import { ProgramTerms } from "@/components/programs/program-terms"
import { ProgramHead } from "@/components/programs/program-head"
import { ProgramHeadline } from "@/components/programs/program-headline"
import { ProgramMilestones } from "@/components/programs/program-milestones"
import { ProgramReported } from "@/components/programs/program-reported"
import { ProgramStory } from "@/components/programs/program-story"
import { programLines, ProgramTable } from "@/components/programs/program-table"
import { YearLinks } from "@/components/reports/year-links"
import { CoursesByYear } from "@/components/statistics/courses-by-year"
import { ParticipationsByYear } from "@/components/statistics/participations-by-year"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import { today } from "@/lib/dates/today"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { coursesOfTracks } from "@/lib/programs/overview"
import { getPublicProgram, type PublicProgram } from "@/lib/programs/public-queries"
import { reportYears } from "@/lib/reports/annual-report"
import { sourcesOf } from "@/lib/sources/sources-of"
import { withholdingThreshold } from "@/lib/statistics/as-of"
import { asOfText } from "@/lib/statistics/as-of-text"
import { programCharts } from "@/lib/statistics/program-charts"
import { programFigures } from "@/lib/statistics/program-figures"

type Props = { params: Promise<{ locale: string; slug: string }> }

const programAt = cache(getPublicProgram)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const program = await requireProgram(locale, (await params).slug)
  const { figures, names, slug } = program
  return {
    title: pickText(names, locale)?.value,
    description: translator(locale)("program_page.description", {
      courses: figures.courses,
      participations: figures.participations.value ?? 0,
    }),
    ...alternates(locale, each => paths.program(each, slug)),
  }
}

export default async function ProgramPage({ params }: Props) {
  const locale = await requireLocale(params)
  const program = await requireProgram(locale, (await params).slug)
  const t = translator(locale)
  const [charts, tracks, sources, all, withholding, years] = await Promise.all([
    programCharts(program, locale),
    coursesOfTracks(program),
    sourcesOf(sourceCodes(program)),
    programFigures(null),
    withholdingThreshold(),
    reportYears({ id: program.id, slug: program.slug }),
  ])
  const { figures, milestones, statements, courses, coursesTotal } = program
  const numberOf = (code: string) => sources.findIndex(source => source.code === code) + 1 || null
  const note = asOfText(locale, figures.asOf)
  const shared = { locale, program: program.slug, note, withholding }
  return (
    <main id="main" className="page">
      <ProgramHead locale={locale} program={program} />
      {figures.courses > 0 && <ProgramHeadline locale={locale} figures={figures} />}
      <ProgramTerms locale={locale} program={program} />
      {program.children.length > 0 && (
        <Section id="below" title={t("program_page.below")} about={t("program_page.below_about")}>
          <div>
            <ProgramTable
              id="below-table"
              caption={t("program_page.below")}
              lines={program.children.flatMap(child => programLines(child))}
              total={figures.participations}
              locale={locale}
            />
          </div>
        </Section>
      )}
      <ProgramStory {...{ locale, program, milestones }} courses={tracks} />
      {figures.courses > 1 && (
        <>
          <ParticipationsByYear {...shared} courses={charts.courses} table={charts.years} />
          <CoursesByYear {...shared} table={charts.coursesByYear} />
        </>
      )}
      <ProgramReported {...{ locale, statements, figures, numberOf }} countries={all.countries} />
      <ProgramMilestones {...{ locale, milestones, numberOf }} />
      <Section
        id="list"
        title={t("program_page.courses")}
        about={
          coursesTotal > 0
            ? t("program_page.courses_about", { count: coursesTotal, counted: figures.courses })
            : undefined
        }
      >
        {courses.length > 0 ? (
          <div>
            <CourseTable
              id="list-table"
              caption={t("program_page.courses")}
              today={today()}
              days
              {...{ locale, courses }}
            />
            <p className="below no-print">
              {coursesTotal > courses.length && (
                <a href={paths.courses(locale, { program: program.slug })}>
                  {t("program_page.more_courses", { count: coursesTotal })}
                </a>
              )}
              <a href={paths.files.courses({ program: program.slug })}>{t("chart.csv")}</a>
              <a href={paths.statistics(locale, { program: program.slug })}>{t("chart.explore")}</a>
            </p>
          </div>
        ) : (
          <EmptyState fact={t("program_page.no_course")} />
        )}
      </Section>
      {figures.courses > 0 && (
        <Section id="reports" className="no-print" title={t("annual.reports")} about={t("annual.reports_about")}>
          <YearLinks locale={locale} program={program.slug} years={years} />
        </Section>
      )}
      {sources.length > 0 && (
        <Section id="sources" title={t("program_page.sources")}>
          <SourceList locale={locale} sources={sources} />
        </Section>
      )}
    </main>
  )
}

/** The program of a slug; an old slug leads to the new one, an unknown one to "not found". */
async function requireProgram(locale: Locale, slug: string): Promise<PublicProgram> {
  const program = await programAt(slug)
  if (!program) notFound()
  if ("redirectTo" in program) permanentRedirect(paths.program(locale, program.redirectTo))
  return program
}

/** Those of what is said of the program, and of its milestones. */
const sourceCodes = ({ statements, milestones }: PublicProgram) => [
  ...statements.flatMap(({ chosen, others }) => [...chosen, ...others].map(({ sourceCode }) => sourceCode)),
  ...milestones.flatMap(({ sourceCode }) => sourceCode ?? []),
]
