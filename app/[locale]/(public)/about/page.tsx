import type { Metadata } from "next"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { Rules } from "@/components/about/rules"
import { PageHead } from "@/components/ui/page-head"
import { Phrase } from "@/components/ui/phrase"
import { Section } from "@/components/ui/section"
import { env } from "@/lib/env"
import { dayOf, formatDay } from "@/lib/i18n/format"
import type { MessageKey } from "@/lib/i18n/messages"
import { translator, type MessageValues } from "@/lib/i18n/translator"
import { dataLicence } from "@/lib/open-data/licence"
import { paths } from "@/lib/paths"
import { base } from "@/lib/protection/tables"
import { withholdingThreshold } from "@/lib/statistics/as-of"
import { sourceBasis } from "@/lib/statistics/source-basis"
import { statisticsTable } from "@/lib/statistics/statistics"
import { sourceBasisFinding, statisticsCoverage } from "@/lib/statistics/wording"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  return { title: translator(locale)("about.title"), ...alternates(locale, paths.about) }
}

export default async function AboutPage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const [threshold, table, basis] = await Promise.all([
    withholdingThreshold(),
    statisticsTable({ measure: "participations", lang: locale }),
    sourceBasis({}),
  ])
  const day = formatDay(locale, dayOf(new Date(table.asOf), env().timeZone), "long")
  const rule = (word: Word, values: MessageValues = {}) => ({
    key: word,
    label: t(`about.${word}`),
    value: t(`about.${word}_rule`, values),
    sub: t(`about.${word}_more` satisfies MessageKey),
  })
  const signs = ["none", "not_known", "about", "more", "inferred"] as const
  return (
    <main id="main" className="page">
      <PageHead title={t("about.title")} lead={t("about.lead")} />
      <Rules
        id="counting"
        title={t("about.counting")}
        about={t("about.counting_about")}
        facts={[
          rule("counted"),
          rule("stage"),
          rule("days"),
          rule("participations"),
          rule("instructors"),
          rule("together"),
          rule("rough"),
          {
            ...rule("unknown"),
            sub: (
              <>
                {t("about.unknown_more")}
                <span className="block pt-1">{t("about.now", { coverage: statisticsCoverage(locale, table) })}</span>
              </>
            ),
          },
          rule("year"),
          rule("field"),
          rule("overlap"),
        ]}
      />
      <Rules
        id="public"
        title={t("about.public")}
        about={t("about.public_about")}
        facts={[rule("people"), rule("numbers"), rule("withheld", { most: threshold - 1 }), rule("published")]}
      />
      <Rules
        id="protection"
        title={t("about.protection")}
        about={t("about.protection_about")}
        facts={[
          {
            ...rule("fixed"),
            sub: (
              <>
                {t("about.fixed_more")} <a href={paths.protectedStatistics(locale)}>{t("protected.link")}</a>
              </>
            ),
          },
          rule("rounding"),
          rule("small", { threshold: Math.max(threshold, base) }),
          rule("once"),
          rule("steady"),
          rule("promise"),
        ]}
      />
      <Rules
        id="evidence"
        title={t("about.evidence")}
        about={t("about.evidence_about")}
        facts={[
          {
            key: "sources",
            label: t("about.sources"),
            value: t("about.sources_rule"),
            sub: <a href={paths.dataSources(locale)}>{t("about.sources_link")}</a>,
          },
          rule("differ"),
          {
            ...rule("basis"),
            sub: (
              <>
                {t("about.basis_more")}
                <span className="block pt-1">{t("about.now", { coverage: sourceBasisFinding(locale, basis) })}</span>
              </>
            ),
          },
          rule("language"),
          rule("as_of", { day }),
          {
            key: "reuse",
            label: t("about.reuse"),
            value: (
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
            ),
          },
        ]}
      />
      <Section id="signs" title={t("about.signs")} about={t("about.signs_about")}>
        <ul>
          {signs.map(sign => (
            <li key={sign}>{t(`mark.${sign}`)}</li>
          ))}
        </ul>
      </Section>
    </main>
  )
}

type Word =
  | "counted"
  | "stage"
  | "days"
  | "participations"
  | "instructors"
  | "together"
  | "rough"
  | "unknown"
  | "year"
  | "field"
  | "overlap"
  | "people"
  | "numbers"
  | "withheld"
  | "published"
  | "fixed"
  | "rounding"
  | "small"
  | "once"
  | "steady"
  | "promise"
  | "differ"
  | "basis"
  | "language"
  | "as_of"
