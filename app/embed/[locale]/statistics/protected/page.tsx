import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { EmbedFoot } from "@/components/statistics/embed-foot"
import { IgnoredValues } from "@/components/statistics/ignored-values"
import { ProtectedChart } from "@/components/statistics/protected-chart"
import { ProtectedFigures } from "@/components/statistics/protected-figures"
import { filterOptions } from "@/lib/filters/options"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { protectedStatistics } from "@/lib/protection/protected-statistics"
import { readProtectedRequest } from "@/lib/protection/query"
import { protectedCoverage, protectedFinding, protectedTitle, titleOfProtected } from "@/lib/protection/wording"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const { table } = await readProtectedRequest(await searchParams)
  return { title: protectedTitle(locale, table), robots: { index: false } }
}

/** A protected table for a frame in a page of someone else: no navigation, no form, no script. */
export default async function EmbeddedProtectedStatistics({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { table, program, problems } = await readProtectedRequest(await searchParams)
  const t = translator(locale)
  const [statistics, options] = await Promise.all([
    protectedStatistics({ table, program, lang: locale }),
    filterOptions(locale),
  ])
  const title = titleOfProtected(locale, { table, program }, options)
  return (
    <main className="embed">
      <IgnoredValues locale={locale} problems={problems} />
      <header>
        <p>{title}</p>
        <h1>{protectedFinding(locale, statistics)}</h1>
        {protectedCoverage(locale, statistics).map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </header>
      {statistics.total !== null && (
        <>
          <ProtectedChart locale={locale} title={title} statistics={statistics} />
          <details className="numbers">
            <summary>{t("chart.numbers")}</summary>
            <ProtectedFigures locale={locale} caption={title} statistics={statistics} />
          </details>
        </>
      )}
      <EmbedFoot
        locale={locale}
        href={paths.protectedStatistics(locale, { table: table.name, program: program?.slug })}
        asOf={statistics.asOf}
        counting={{ href: paths.protection(locale), label: t("protected.how") }}
      />
    </main>
  )
}
