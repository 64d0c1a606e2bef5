import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { EmbedFoot } from "@/components/statistics/embed-foot"
import { IgnoredValues } from "@/components/statistics/ignored-values"
import { StatisticsChart } from "@/components/statistics/statistics-chart"
import { StatisticsFigures } from "@/components/statistics/statistics-figures"
import { filterOptions } from "@/lib/filters/options"
import type { Locale } from "@/lib/i18n/locale"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { withholdingThreshold } from "@/lib/statistics/as-of"
import { readExplorer } from "@/lib/statistics/explorer"
import { statisticsTable } from "@/lib/statistics/statistics"
import { filterWords, statisticsCoverage, statisticsFinding, statisticsTitle } from "@/lib/statistics/wording"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const { measure, by } = await readExplorer(await searchParams)
  return { title: statisticsTitle(locale, measure, by), robots: { index: false } }
}

/** A figure of the statistics for a frame in a page of someone else: no navigation, no form, no script. */
export default async function EmbeddedStatistics({ params, searchParams }: Props) {
  const locale: Locale = await requireLocale(params)
  const { measure, by, filter, query, problems } = await readExplorer(await searchParams)
  const t = translator(locale)
  const [table, options, threshold] = await Promise.all([
    statisticsTable({ measure, by, filter, lang: locale }),
    filterOptions(locale),
    withholdingThreshold(),
  ])
  const title = [statisticsTitle(locale, measure, by), ...filterWords(locale, filter, options)].join(
    separators[locale].comma,
  )
  return (
    <main className="embed">
      <IgnoredValues locale={locale} problems={problems} />
      <header>
        <p>{title}</p>
        <h1>{statisticsFinding(locale, table)}</h1>
        <p>{statisticsCoverage(locale, table)}</p>
      </header>
      {table.courses > 0 && (
        <>
          <StatisticsChart locale={locale} title={title} table={table} />
          <details className="numbers">
            <summary>{t("chart.numbers")}</summary>
            <StatisticsFigures {...{ locale, table, filter, threshold }} caption={title} />
          </details>
        </>
      )}
      <EmbedFoot
        locale={locale}
        href={paths.statistics(locale, query)}
        asOf={table.asOf}
        counting={{ href: paths.counting(locale), label: t("footer.how_we_count") }}
      />
    </main>
  )
}
