import type { Metadata } from "next"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { CourseTable } from "@/components/courses/course-table"
import { ProgramHeadline, yearSpan } from "@/components/programs/program-headline"
import { ProgramStory } from "@/components/programs/program-story"
import { ProgramTable } from "@/components/programs/program-table"
import { CoursesByYear } from "@/components/statistics/courses-by-year"
import { GroupsChart } from "@/components/statistics/groups-chart"
import { ParticipationsByYear } from "@/components/statistics/participations-by-year"
import { EmptyState } from "@/components/ui/empty-state"
import { LocalizedText } from "@/components/ui/localized-text"
import { PageHead } from "@/components/ui/page-head"
import { Section } from "@/components/ui/section"
import { today } from "@/lib/dates/today"
import { env } from "@/lib/env"
import { dayOf, formatDay } from "@/lib/i18n/format"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getOverview } from "@/lib/programs/overview"
import { withholdingThreshold } from "@/lib/statistics/as-of"
import { asOfText } from "@/lib/statistics/as-of-text"
import { largestGroupFinding, topicsFinding } from "@/lib/statistics/findings"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const overview = await getOverview(locale)
  const t = translator(locale)
  const address = alternates(locale, paths.home)
  if (!overview) return address
  const { figures, names } = overview.program
  return {
    ...address,
    title: pickText(names, locale)?.value,
    description: t("overview.description", {
      courses: figures.courses,
      participations: figures.participations.value ?? 0,
      years: yearSpan(figures.firstYear, figures.lastYear),
    }),
  }
}

export default async function OverviewPage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const [overview, withholding] = await Promise.all([getOverview(locale), withholdingThreshold()])
  if (!overview)
    return (
      <main id="main" className="page">
        <PageHead title="Muster" lead={t("footer.tagline")} />
        <EmptyState fact={t("overview.empty")} />
      </main>
    )
  const { program, charts, tracks, latest, roots, all, countries } = overview
  const asOf = dayOf(all.asOf, env().timeZone)
  const note = asOfText(locale, all.asOf)
  const shared = { locale, program: program.slug, note, withholding }
  return (
    <main id="main" className="page">
      <div className="hero">
        <aside>
          {t("footer.as_of")} <time dateTime={asOf}>{formatDay(locale, asOf, "long")}</time>
          <br />
          <a href={paths.counting(locale)}>{t("footer.how_we_count")}</a>
        </aside>
        <div>
          <h1>
            <LocalizedText text={program.names} locale={locale} named={false} />
          </h1>
          {pickText(program.aim, locale) && (
            <p className="lead">
              <LocalizedText text={program.aim} locale={locale} />
            </p>
          )}
        </div>
      </div>
      <ProgramHeadline locale={locale} figures={program.figures} />
      {program.figures.courses === 0 ? (
        <EmptyState
          fact={t("program_page.no_course")}
          action={<a href={paths.courses(locale)}>{t("course_list.title")}</a>}
        />
      ) : (
        <>
          <ParticipationsByYear {...shared} courses={charts.courses} table={charts.years} />
          <CoursesByYear {...shared} table={charts.coursesByYear} />
          <GroupsChart
            {...shared}
            id="fields"
            title={t("overview.participations_by_field")}
            finding={largestGroupFinding(locale, charts.fields)}
            table={charts.fields}
          />
          {charts.topics.firsts.length > 0 && (
            <GroupsChart
              {...shared}
              id="topics"
              title={t("overview.courses_by_topic")}
              finding={topicsFinding(locale, charts.topics)}
              table={charts.topics}
            />
          )}
        </>
      )}
      <ProgramStory
        locale={locale}
        program={program}
        milestones={program.milestones}
        courses={tracks}
        about={t("overview.story_about")}
      />
      {latest.length > 0 && (
        <Section
          id="latest"
          className="keep"
          title={t("overview.latest")}
          about={t("overview.latest_about", { count: program.figures.courses })}
        >
          <div>
            <CourseTable
              id="latest-table"
              caption={t("overview.latest")}
              courses={latest}
              today={today()}
              locale={locale}
            />
            <p className="more no-print">
              <a href={paths.courses(locale, { program: program.slug })}>
                {t("overview.all_courses", { count: program.figures.courses })}
              </a>
              {"\u2003"}
              <a href={paths.program(locale, program.slug)}>{t("overview.program_page")}</a>
            </p>
          </div>
        </Section>
      )}
      {roots.length > 1 && (
        <>
          <Section
            id="programs"
            title={t("overview.all_programs", { count: roots.length })}
            about={t("overview.all_programs_about", {
              count: roots.length,
              courses: all.courses,
              participations: all.participations.value ?? 0,
            })}
          >
            <div>
              <ProgramTable
                id="programs-table"
                caption={t("overview.all_programs", { count: roots.length })}
                lines={roots.map(root => ({ program: root, depth: 0 }))}
                total={all.participations}
                countries
                locale={locale}
              />
            </div>
          </Section>
          <GroupsChart
            id="countries"
            title={t("overview.participations_by_country")}
            finding={largestGroupFinding(locale, countries)}
            table={countries}
            {...{ locale, note, withholding }}
          />
        </>
      )}
    </main>
  )
}
