import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { cache } from "react"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { ChangeList } from "@/components/snapshots/change-list"
import { CorrectionTable } from "@/components/snapshots/correction-table"
import { FrozenTable } from "@/components/snapshots/frozen-table"
import { ProtectedChart } from "@/components/statistics/protected-chart"
import { ProtectedFigures } from "@/components/statistics/protected-figures"
import { StatisticsChart } from "@/components/statistics/statistics-chart"
import { LocalizedText } from "@/components/ui/localized-text"
import { PageHead } from "@/components/ui/page-head"
import { RecordList } from "@/components/ui/record-list"
import { Section } from "@/components/ui/section"
import { originOf } from "@/lib/auth/origin"
import { env } from "@/lib/env"
import { dayOf, formatDay } from "@/lib/i18n/format"
import { pickText } from "@/lib/i18n/text"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { isProtected, tableOf } from "@/lib/snapshots/content"
import { protectedTableOf } from "@/lib/snapshots/protected-content"
import { correctionsOf, getPublicSnapshot } from "@/lib/snapshots/public-queries"
import { protectedCoverage, protectedFinding } from "@/lib/protection/wording"
import { methodVersion } from "@/lib/statistics/method"
import { statisticsCoverage, statisticsFinding } from "@/lib/statistics/wording"

type Props = { params: Promise<{ locale: string; code: string }> }

const snapshotAt = cache(getPublicSnapshot)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const snapshot = await snapshotAt((await params).code)
  if (!snapshot) notFound()
  return {
    title: `${pickText(snapshot.title, locale)?.value ?? snapshot.code} · ${snapshot.code}`,
    ...alternates(locale, each => paths.snapshot(each, snapshot.code)),
  }
}

export default async function SnapshotPage({ params }: Props) {
  const locale = await requireLocale(params)
  const snapshot = await snapshotAt((await params).code)
  if (!snapshot) notFound()
  const t = translator(locale)
  const { timeZone } = env()
  const [corrections, origin] = await Promise.all([correctionsOf(snapshot), headers().then(originOf)])
  const { code, content } = snapshot
  const title = pickText(snapshot.title, locale)?.value ?? code
  const day = formatDay(locale, dayOf(snapshot.asOf, timeZone), "long")
  const frozenProtected = isProtected(content)
  const isSame = !corrections.lost && corrections.total === null && corrections.rows.length === 0
  return (
    <main id="main" className="page">
      <PageHead title={<LocalizedText text={snapshot.title} locale={locale} />} lead={t("snapshot.lead", { day })} />
      {figures()}
      <Section id="since" title={t("snapshot.corrections")} about={t("snapshot.corrections_about")}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {snapshot.methodVersion !== methodVersion && (
            <p>{t("snapshot.method_since", { version: String(methodVersion) })}</p>
          )}
          {corrections.lost ? (
            <p>{t("snapshot.lost")}</p>
          ) : isSame ? (
            <p>{t("snapshot.same")}</p>
          ) : (
            <CorrectionTable {...{ locale, corrections }} counts={!frozenProtected && content.measure !== "courses"} />
          )}
          <section>
            <h3>{t("snapshot.changes")}</h3>
            {corrections.changes.length > 0 ? (
              <ChangeList {...{ locale, timeZone }} changes={corrections.changes} />
            ) : (
              <p className="text-ink-2">{t("snapshot.no_changes")}</p>
            )}
          </section>
          {!corrections.lost && (
            <p className="no-print">
              <a href={(frozenProtected ? paths.protectedStatistics : paths.statistics)(locale, snapshot.query)}>
                {t("snapshot.today")}
              </a>
            </p>
          )}
        </div>
      </Section>
      <Section id="cite" title={t("snapshot.cite")} about={t("snapshot.cite_about")}>
        <RecordList
          facts={[
            {
              key: "citation",
              label: t("snapshot.citation_label"),
              value: t("snapshot.citation", { title, code, day, method: String(snapshot.methodVersion) }),
              sub: (
                <span lang="en" className="wrap-anywhere">
                  {origin + paths.snapshot(locale, code)}
                </span>
              ),
            },
            pickText(snapshot.note, locale) && {
              key: "note",
              label: t("snapshot.note"),
              value: <LocalizedText text={snapshot.note} locale={locale} />,
            },
            {
              key: "frozen",
              label: t("snapshot.frozen_at"),
              value: formatDay(locale, dayOf(snapshot.createdAt, timeZone), "long"),
            },
            {
              key: "method",
              label: t("snapshot.method"),
              value: (
                <a href={paths.counting(locale)}>
                  {t("snapshot.method_version", { version: String(snapshot.methodVersion) })}
                </a>
              ),
            },
            file(t("snapshot.file_csv"), "csv", snapshot.csvChecksum),
            file(t("snapshot.file_json"), "json", snapshot.jsonChecksum),
          ]}
        />
      </Section>
    </main>
  )

  function figures() {
    const caption = t("snapshot.figures_caption", { title, day })
    if (isProtected(content)) {
      const statistics = protectedTableOf(content, locale)
      const about = protectedCoverage(locale, statistics).join(separators[locale].space)
      return (
        <Section id="figures" title={protectedFinding(locale, statistics)} about={about}>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <ProtectedChart locale={locale} title={title} statistics={statistics} />
            <ProtectedFigures locale={locale} caption={caption} statistics={statistics} />
          </div>
        </Section>
      )
    }
    const table = tableOf(content, locale)
    return (
      <Section id="figures" title={statisticsFinding(locale, table)} about={statisticsCoverage(locale, table)}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <StatisticsChart locale={locale} title={title} table={table} />
          <FrozenTable locale={locale} caption={caption} content={content} />
        </div>
      </Section>
    )
  }

  function file(label: string, type: "csv" | "json", checksum: string) {
    return {
      key: type,
      label,
      value: (
        <a href={paths.files.snapshot(code, type)} lang="en">
          {code}.{type}
        </a>
      ),
      sub: (
        <span lang="en" className="wrap-anywhere">
          {t("snapshot.checksum")} <code>{checksum}</code>
        </span>
      ),
    }
  }
}
