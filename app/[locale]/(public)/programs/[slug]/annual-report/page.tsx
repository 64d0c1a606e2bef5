import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { cache } from "react"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { CourseTable } from "@/components/courses/course-table"
import { SourceList } from "@/components/courses/source-list"
import { ReportFigures } from "@/components/reports/report-figures"
import { BreakdownTable, GapTable, OrganizationTable } from "@/components/reports/report-tables"
import { YearLinks, yearText } from "@/components/reports/year-links"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { Section } from "@/components/ui/section"
import { today } from "@/lib/dates/today"
import { env } from "@/lib/env"
import { readCourseFilter } from "@/lib/filters/course-filter"
import { dayOf, formatDay } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getPublicProgram, type PublicProgram } from "@/lib/programs/public-queries"
import { annualReport, reportYears, type ReportYear } from "@/lib/reports/annual-report"
import { withholdingThreshold } from "@/lib/statistics/as-of"
import { methodVersion } from "@/lib/statistics/method"

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const programAt = cache(getPublicProgram)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const program = await requireProgram(locale, (await params).slug)
  const { chosen } = await chooseYear(program, await searchParams)
  const t = translator(locale)
  return {
    title: `${t("annual.report")}: ${titleOf(locale, program, chosen)}`,
    ...alternates(locale, each => paths.annualReport(each, program.slug, chosen && { [chosen.kind]: chosen.year })),
  }
}

export default async function AnnualReportPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const program = await requireProgram(locale, (await params).slug)
  const t = translator(locale)
  const { chosen, years, wrong } = await chooseYear(program, await searchParams)
  if (!chosen)
    return (
      <main id="main" className="page">
        <PageHead title={titleOf(locale, program, null)} />
        <EmptyState fact={t("annual.none")} action={programLink(locale, program)} />
      </main>
    )
  const [report, withholding] = await Promise.all([
    annualReport({ id: program.id, slug: program.slug }, chosen, locale),
    withholdingThreshold(),
  ])
  const day = formatDay(locale, dayOf(report.asOf, env().timeZone), "long")
  const before = yearText(locale, { ...chosen, year: chosen.year - 1 })
  const shared = { locale, withholding, today: today() }
  return (
    <main id="main" className="page">
      <PageHead
        title={titleOf(locale, program, chosen)}
        lead={t(chosen.kind === "year" ? "annual.lead" : "annual.lead_fiscal", {
          day,
          ...(chosen.kind === "fiscalYear" && { year: String(chosen.year), next: String(chosen.year + 1) }),
        })}
      />
      {wrong.length > 0 && (
        <Notice tone="warn">
          {wrong.map(({ name, value }) => (
            <p key={name}>
              {t("notice.unknown_value", { value, name: t(name === "fiscalYear" ? "annual.fiscal" : "by.year") })}
            </p>
          ))}
        </Notice>
      )}
      <p className="no-print text-ink-2 pb-6">
        {t("annual.print")}
        <span className="block">{programLink(locale, program)}</span>
      </p>
      {report.courses.length === 0 ? (
        <EmptyState fact={t("annual.none")} />
      ) : (
        <>
          <ReportFigures locale={locale} report={report} yearBefore={before} />
          <Section id="courses" title={t("annual.courses")} about={t("annual.courses_about")}>
            <div>
              <CourseTable
                id="courses-table"
                caption={t("annual.courses")}
                courses={report.courses}
                days
                country
                {...shared}
              />
            </div>
          </Section>
          <Section id="content" title={t("annual.content")} about={t("annual.content_about")}>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
              <BreakdownTable locale={locale} id="fields-table" caption={t("annual.by_field")} table={report.fields} />
              <BreakdownTable locale={locale} id="topics-table" caption={t("annual.by_topic")} table={report.topics} />
            </div>
          </Section>
          <Section id="organizations" title={t("annual.organizations")} about={t("annual.organizations_about")}>
            {report.organizations.length > 0 ? (
              <OrganizationTable locale={locale} id="organizations-table" organizations={report.organizations} />
            ) : (
              <p>{t("annual.no_organization")}</p>
            )}
          </Section>
          <Section id="gaps" title={t("annual.gaps")} about={t("annual.gaps_about")}>
            {report.gaps.length > 0 ? (
              <GapTable locale={locale} id="gaps-table" gaps={report.gaps} />
            ) : (
              <p>{t("annual.no_gap")}</p>
            )}
          </Section>
        </>
      )}
      {report.others.length > 0 && (
        <Section id="others" title={t("annual.others")} about={t("annual.others_about")}>
          <div>
            <CourseTable id="others-table" caption={t("annual.others")} courses={report.others} {...shared} />
          </div>
        </Section>
      )}
      {report.sources.length > 0 && (
        <Section
          id="sources"
          title={t("annual.sources")}
          about={
            <p>
              <a href={paths.counting(locale)}>{t("annual.counting", { version: String(methodVersion) })}</a>
            </p>
          }
        >
          <SourceList locale={locale} sources={report.sources} />
        </Section>
      )}
      <Section id="years" className="no-print" title={t("annual.other_years")}>
        <YearLinks locale={locale} program={program.slug} years={years} current={chosen} />
      </Section>
    </main>
  )
}

/** The year that is asked for, else the newest with a course. */
async function chooseYear(program: PublicProgram, params: Record<string, string | string[] | undefined>) {
  const [{ filter, problems }, years] = await Promise.all([
    readCourseFilter(params, ["year", "fiscalYear"]),
    reportYears({ id: program.id, slug: program.slug }),
  ])
  const newest = years.year[0]
  const chosen: ReportYear | null =
    typeof filter.fiscalYear === "number"
      ? { kind: "fiscalYear", year: filter.fiscalYear }
      : typeof filter.year === "number"
        ? { kind: "year", year: filter.year }
        : newest === undefined
          ? null
          : { kind: "year", year: newest }
  return { chosen, years, wrong: problems }
}

async function requireProgram(locale: Locale, slug: string): Promise<PublicProgram> {
  const program = await programAt(slug)
  if (!program) notFound()
  if ("redirectTo" in program) permanentRedirect(paths.annualReport(locale, program.redirectTo))
  return program
}

function titleOf(locale: Locale, program: PublicProgram, year: ReportYear | null): string {
  const name = pickText(program.names, locale)?.value ?? program.slug
  return year ? translator(locale)("annual.title", { program: name, year: yearText(locale, year) }) : name
}

const programLink = (locale: Locale, program: PublicProgram) => (
  <a href={paths.program(locale, program.slug)}>{pickText(program.names, locale)?.value ?? program.slug}</a>
)
