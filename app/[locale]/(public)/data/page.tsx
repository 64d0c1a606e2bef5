import type { Metadata } from "next"
import { headers } from "next/headers"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { ApiAddresses } from "@/components/open-data/api-addresses"
import { Dictionary } from "@/components/open-data/dictionary"
import { SourceList } from "@/components/open-data/source-list"
import { JsonLd } from "@/components/ui/json-ld"
import { PageHead } from "@/components/ui/page-head"
import { Phrase } from "@/components/ui/phrase"
import { Section } from "@/components/ui/section"
import { originOf } from "@/lib/auth/origin"
import { env } from "@/lib/env"
import { dayOf, formatDay } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { datasetJsonLd } from "@/lib/open-data/catalog"
import { dataLicence } from "@/lib/open-data/licence"
import { fileOf, openDataTables } from "@/lib/open-data/tables"
import { paths } from "@/lib/paths"
import { listPublicSources } from "@/lib/sources/public-queries"
import { publicDataAsOf } from "@/lib/statistics/as-of"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  return { title: translator(locale)("data.title"), ...alternates(locale, paths.data) }
}

export default async function DataPage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const [sources, asOf, origin] = await Promise.all([listPublicSources(), publicDataAsOf(), headers().then(originOf)])
  const day = formatDay(locale, dayOf(asOf, env().timeZone), "long")
  const descriptions = [
    { name: "datapackage.json", href: paths.files.datapackage(), about: t("data.datapackage_about") },
    { name: "catalog.jsonld", href: paths.files.catalog(), about: t("data.catalog_about") },
  ]
  const feeds = [
    { href: paths.files.calendar({ lang: locale }), name: t("data.calendar"), about: t("data.calendar_about") },
    { href: paths.files.news({ lang: locale }), name: t("data.news"), about: t("data.news_about") },
  ]
  return (
    <main id="main" className="page">
      <JsonLd data={datasetJsonLd(locale, origin, asOf)} />
      <PageHead title={t("data.title")} lead={t("data.lead")} />
      <Section id="files" title={t("data.files")} about={t("data.files_about")}>
        <div>
          <dl className="grid gap-4">
            {openDataTables.map(table => (
              <div key={table.name}>
                <dt className="font-strong" lang="en">
                  <a href={paths.files.table(fileOf(table))}>{fileOf(table)}</a>
                </dt>
                <dd>
                  <span className="text-ink-2">{t(table.about)}</span>
                  <Dictionary locale={locale} table={table} />
                </dd>
              </div>
            ))}
            {descriptions.map(({ name, href, about }) => (
              <div key={name}>
                <dt className="font-strong" lang="en">
                  <a href={href}>{name}</a>
                </dt>
                <dd className="text-ink-2">{about}</dd>
              </div>
            ))}
          </dl>
          <p className="below">
            <span>{t("chart.as_of", { day })}</span>
            <span>
              <Phrase
                text={t("about.reuse_rule")}
                parts={{
                  licence: (
                    <a href={dataLicence().path} rel="license" lang="en">
                      {dataLicence().name}
                    </a>
                  ),
                }}
              />
            </span>
          </p>
        </div>
      </Section>
      <Section id="feeds" title={t("data.feeds")} about={t("data.feeds_about")}>
        <dl className="grid gap-4">
          {feeds.map(({ name, href, about }) => (
            <div key={href}>
              <dt className="font-strong">
                <a href={href}>{name}</a>
              </dt>
              <dd className="text-ink-2">{about}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="api" title={t("data.api")} about={t("data.api_about")}>
        <div>
          <ApiAddresses locale={locale} />
          <p className="below">
            <a href={paths.apiGuide(locale)}>{t("data.api_more")}</a>
          </p>
        </div>
      </Section>
      <Section id="snapshots" title={t("data.snapshots")} about={t("data.snapshots_about")}>
        <p>
          <a href={paths.snapshots(locale)}>{t("data.all_snapshots")}</a>
        </p>
      </Section>
      <Section id="sources" title={t("data.sources")} about={t("footer.sources_count", { count: sources.length })}>
        <SourceList locale={locale} sources={sources} />
      </Section>
    </main>
  )
}
