import type { Metadata } from "next"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { Rules } from "@/components/about/rules"
import { ContactLine } from "@/components/layout/contact-line"
import { PageHead } from "@/components/ui/page-head"
import { Section } from "@/components/ui/section"
import { env } from "@/lib/env"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const t = translator(locale)
  return { title: t("access.title"), description: t("access.lead"), ...alternates(locale, paths.accessibility) }
}

const does = ["keyboard", "screen", "zoom", "color", "script", "print"] as const
const limits = ["checked", "fallback", "elsewhere"] as const

export default async function AccessibilityPage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const fact = (word: (typeof does | typeof limits)[number]) => ({
    key: word,
    label: t(`access.${word}`),
    value: t(`access.${word}_rule`),
    sub: t(`access.${word}_more`),
  })
  return (
    <main id="main" className="page">
      <PageHead title={t("access.title")} lead={t("access.lead")} />
      <Rules id="does" title={t("access.does")} about={t("access.does_about")} facts={does.map(fact)} />
      <Rules id="limits" title={t("access.limits")} about={t("access.limits_about")} facts={limits.map(fact)} />
      <Section id="ask" title={t("access.ask")} about={t("access.ask_about")}>
        <ContactLine locale={locale} email={env().contactEmail} />
      </Section>
    </main>
  )
}
