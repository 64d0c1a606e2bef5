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
  return { title: t("privacy.title"), description: t("privacy.lead"), ...alternates(locale, paths.privacy) }
}

const visitors = ["cookies", "log", "limit", "objection"] as const
const register = ["people", "users", "activity", "backup"] as const

export default async function PrivacyPage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const fact = (word: (typeof visitors | typeof register)[number]) => ({
    key: word,
    label: t(`privacy.${word}`),
    value: t(`privacy.${word}_rule`),
    sub: t(`privacy.${word}_more`),
  })
  return (
    <main id="main" className="page">
      <PageHead title={t("privacy.title")} lead={t("privacy.lead")} />
      <Rules
        id="visitors"
        title={t("privacy.visitors")}
        about={t("privacy.visitors_about")}
        facts={visitors.map(fact)}
      />
      <Rules
        id="register"
        title={t("privacy.register")}
        about={t("privacy.register_about")}
        facts={register.map(fact)}
      />
      <Section id="ask" title={t("privacy.ask")} about={t("privacy.ask_about")}>
        <ContactLine locale={locale} email={env().contactEmail} />
      </Section>
    </main>
  )
}
