import type { Metadata } from "next"
import { headers } from "next/headers"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { EmbedSnippet } from "@/components/statistics/embed-snippet"
import { IgnoredValues } from "@/components/statistics/ignored-values"
import { ProtectedChart } from "@/components/statistics/protected-chart"
import { ProtectedFigures } from "@/components/statistics/protected-figures"
import { ProtectedForm } from "@/components/statistics/protected-form"
import { Reuse } from "@/components/statistics/reuse"
import { PageHead } from "@/components/ui/page-head"
import { originOf } from "@/lib/auth/origin"
import { env } from "@/lib/env"
import { filterOptions } from "@/lib/filters/options"
import { dayOf, formatDay } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { fileOf } from "@/lib/open-data/tables"
import { protectedStatistics } from "@/lib/protection/protected-statistics"
import { readProtectedRequest } from "@/lib/protection/query"
import { protectedCoverage, protectedFinding, protectedTitle, titleOfProtected } from "@/lib/protection/wording"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const { table, program } = await readProtectedRequest(await searchParams)
  return {
    title: `${translator(locale)("protected.title")}: ${protectedTitle(locale, table)}`,
    ...alternates(locale, each => paths.protectedStatistics(each, { table: table.name, program: program?.slug })),
  }
}

export default async function ProtectedStatisticsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { table, program, problems } = await readProtectedRequest(await searchParams)
  const t = translator(locale)
  const [statistics, options, origin] = await Promise.all([
    protectedStatistics({ table, program, lang: locale }),
    filterOptions(locale),
    headers().then(originOf),
  ])
  const title = titleOfProtected(locale, { table, program }, options)
  const query = { table: table.name, program: program?.slug }
  const day = formatDay(locale, dayOf(new Date(statistics.asOf), env().timeZone), "long")
  return (
    <main id="main" className="page">
      <PageHead title={t("protected.title")} lead={t("protected.lead")} />
      <IgnoredValues locale={locale} problems={problems} />
      <div className="explorer">
        <ProtectedForm locale={locale} table={table} program={program?.slug ?? null} programs={options.program} />
        <div className="result">
          <header>
            <h2>{protectedFinding(locale, statistics)}</h2>
            {protectedCoverage(locale, statistics).map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          </header>
          {statistics.total !== null && (
            <>
              <ProtectedChart locale={locale} title={title} statistics={statistics} />
              <ProtectedFigures locale={locale} caption={title} statistics={statistics} />
            </>
          )}
          <Reuse
            locale={locale}
            citation={t("statistics.citation", { title, span: "", day })}
            address={`${origin}${paths.protectedStatistics(locale, query)}`}
            csv={paths.files.table(fileOf({ name: "protected-tables" }))}
            json={paths.api.protectedStatistics({ ...query, lang: locale })}
            counting={{ href: paths.protection(locale), label: t("protected.how") }}
          />
          <EmbedSnippet
            locale={locale}
            title={`Muster: ${title}`}
            address={origin + paths.embedProtected(locale, query)}
          />
        </div>
      </div>
    </main>
  )
}
