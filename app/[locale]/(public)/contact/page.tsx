import type { Metadata } from "next"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { objectToFigure } from "@/app/[locale]/(public)/contact/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { ContactLine } from "@/components/layout/contact-line"
import { ObjectionForm } from "@/components/objections/objection-form"
import { PageHead } from "@/components/ui/page-head"
import { Section } from "@/components/ui/section"
import { env } from "@/lib/env"
import { valuesOf } from "@/lib/filters/query"
import { translator } from "@/lib/i18n/translator"
import { pageOf } from "@/lib/objections/schema"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const t = translator(locale)
  return { title: t("contact.title"), description: t("contact.lead"), ...alternates(locale, paths.contact) }
}

export default async function ContactPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const page = pageOf(valuesOf(given, "about")[0])
  return (
    <main id="main" className="page">
      <PageHead title={t("contact.title")} lead={t("contact.lead")} />
      <DoneNotice locale={locale} done={given.done} />
      <Section id="objection" title={t("objection.title")} about={t("objection.about")}>
        <ObjectionForm locale={locale} page={page} action={objectToFigure.bind(null, { locale, page })} />
      </Section>
      <Section id="contact" title={t("contact.else")}>
        <ContactLine locale={locale} email={env().contactEmail} />
      </Section>
    </main>
  )
}
