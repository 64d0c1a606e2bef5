import type { Metadata } from "next"
import { headers } from "next/headers"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { Rules } from "@/components/about/rules"
import { ApiAddresses } from "@/components/open-data/api-addresses"
import { ApiExampleList } from "@/components/open-data/api-example-list"
import { QueryWords } from "@/components/open-data/query-words"
import { PageHead } from "@/components/ui/page-head"
import { Section } from "@/components/ui/section"
import { apiExamples } from "@/lib/api/examples"
import { originOf } from "@/lib/auth/origin"
import { listPublicCourses } from "@/lib/courses/public-queries"
import { env } from "@/lib/env"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { listPublicPrograms } from "@/lib/programs/public-queries"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const t = translator(locale)
  return { title: t("api.title"), description: t("api.lead"), ...alternates(locale, paths.apiGuide) }
}

const rules = ["paging", "caching", "cors", "errors", "limit", "stability"] as const

export default async function ApiPage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const [{ items }, [program], origin] = await Promise.all([
    listPublicCourses({}, 1, 1),
    listPublicPrograms(),
    headers().then(originOf),
  ])
  const examples = apiExamples({ course: items[0]?.slug ?? null, program: program?.slug ?? null })
  return (
    <main id="main" className="page">
      <PageHead title={t("api.title")} lead={t("api.lead")} />
      <Section id="addresses" title={t("api.addresses")} about={t("api.addresses_about")}>
        <ApiAddresses locale={locale} />
      </Section>
      <Section id="query" title={t("api.query")} about={t("api.query_about")}>
        <QueryWords locale={locale} />
      </Section>
      <Rules
        id="rules"
        title={t("api.rules")}
        about={t("api.rules_about")}
        facts={rules.map(rule => ({
          key: rule,
          label: t(`api.${rule}`),
          value: t(`api.${rule}_rule`, { count: env().apiRequestsPerMinute }),
          sub: t(`api.${rule}_more`),
        }))}
      />
      <Section id="examples" title={t("api.examples")} about={t("api.examples_about")}>
        <ApiExampleList {...{ locale, origin, examples }} />
      </Section>
    </main>
  )
}
