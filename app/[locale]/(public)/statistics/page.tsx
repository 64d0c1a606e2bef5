import type { Metadata } from "next"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { EmbedSnippet } from "@/components/statistics/embed-snippet"
import { ExplorerForm } from "@/components/statistics/explorer-form"
import { OutcomesSection } from "@/components/statistics/outcomes-section"
import { PlanSections } from "@/components/statistics/plan-sections"
import { PartnerMap } from "@/components/statistics/partner-map"
import { Reuse } from "@/components/statistics/reuse"
import { SourceBasisSection } from "@/components/statistics/source-basis-section"
import { StatisticsChart } from "@/components/statistics/statistics-chart"
import { StatisticsFigures } from "@/components/statistics/statistics-figures"
import { IgnoredValues } from "@/components/statistics/ignored-values"
import { PageHead } from "@/components/ui/page-head"
import { Section } from "@/components/ui/section"
import { originOf } from "@/lib/auth/origin"
import { env } from "@/lib/env"
import { writeCourseFilter } from "@/lib/filters/course-filter"
import { filterOptions } from "@/lib/filters/options"
import { dayOf, formatDay } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths, withQuery } from "@/lib/paths"
import { withholdingThreshold } from "@/lib/statistics/as-of"
import { readExplorer } from "@/lib/statistics/explorer"
import { outcomesByYear } from "@/lib/statistics/outcomes"
import { listPlanChanges, planRates } from "@/lib/statistics/plan-rates"
import { sourceBasis } from "@/lib/statistics/source-basis"
import { statisticsTable } from "@/lib/statistics/statistics"
import { filterWords, statisticsCoverage, statisticsFinding, statisticsTitle, yearSpan } from "@/lib/statistics/wording"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const { measure, by, query } = await readExplorer(await searchParams)
  return {
    title: `${translator(locale)("nav.statistics")}: ${statisticsTitle(locale, measure, by)}`,
    ...alternates(locale, each => paths.statistics(each, query)),
  }
}

export default async function StatisticsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const asked = await readExplorer(await searchParams)
  const { measure, by, filter, query, problems } = asked
  // What the form sends is answered under the address that says the same, to share and to cite.
  if (asked.fromForm) redirect(paths.statistics(locale, query))

  const t = translator(locale)
  const kindOfYear = by.includes("fiscalYear") ? "fiscalYear" : "year"
  const plans = { filter, audience: "visitors", lang: locale } as const
  const [table, years, outcomes, plansByYear, plansByProgram, planChanges, basis, options, threshold, origin] =
    await Promise.all([
      statisticsTable({ measure, by, filter, lang: locale }),
      statisticsTable({ measure: "courses", by: [kindOfYear], filter }),
      outcomesByYear(filter, kindOfYear),
      planRates({ ...plans, by: kindOfYear }),
      planRates({ ...plans, by: "program" }),
      listPlanChanges(plans),
      sourceBasis(filter),
      filterOptions(locale),
      withholdingThreshold(),
      headers().then(originOf),
    ])
  const title = [statisticsTitle(locale, measure, by), ...filterWords(locale, filter, options)].join(comma[locale])
  const span = yearSpan(locale, years.firsts)
  const day = formatDay(locale, dayOf(new Date(table.asOf), env().timeZone), "long")
  const dataQuery = { measure, by: by.join(","), ...writeCourseFilter(filter) }
  return (
    <main id="main" className="page">
      <PageHead title={t("nav.statistics")} lead={t("statistics.lead")} />
      <IgnoredValues locale={locale} problems={problems} />
      <div className="explorer">
        <ExplorerForm {...{ locale, measure, by, filter, options }} title={statisticsTitle(locale, measure, by)} />
        <div className="result">
          <header>
            <h2>{statisticsFinding(locale, table)}</h2>
            <p>{statisticsCoverage(locale, table)}</p>
          </header>
          {table.courses > 0 && (
            <>
              <StatisticsChart locale={locale} title={title} table={table} />
              <PartnerMap locale={locale} title={title} table={table} />
              <StatisticsFigures {...{ locale, table, filter, threshold }} caption={`${title}${span}`} />
            </>
          )}
          <Reuse
            locale={locale}
            citation={t("statistics.citation", { title, span, day })}
            address={withQuery(`${origin}${paths.statistics(locale)}`, dataQuery)}
            csv={paths.files.statistics({ ...dataQuery, lang: locale })}
            json={paths.api.statistics({ ...dataQuery, lang: locale })}
            counting={{ href: paths.counting(locale), label: t("footer.how_we_count") }}
          />
          <EmbedSnippet locale={locale} title={`Muster: ${title}`} address={origin + paths.embed(locale, dataQuery)} />
        </div>
      </div>
      <Section id="protected" title={t("protected.title")} about={t("protected.link_about")}>
        <p>
          <a href={paths.protectedStatistics(locale)}>{t("protected.link")}</a>
        </p>
      </Section>
      <OutcomesSection locale={locale} kind={kindOfYear} table={outcomes} />
      <PlanSections
        locale={locale}
        kind={kindOfYear}
        byYear={plansByYear}
        byProgram={plansByProgram}
        changes={planChanges}
        hrefOf={slug => paths.course(locale, slug)}
      />
      <SourceBasisSection locale={locale} basis={basis} />
    </main>
  )
}

const comma: Record<Locale, string> = { en: ", ", ja: "、", mn: ", " }
