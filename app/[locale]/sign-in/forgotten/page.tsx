import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { askForLink } from "@/app/[locale]/sign-in/actions"
import { DoorPage } from "@/app/[locale]/sign-in/door-page"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { FormText } from "@/components/forms/form-text"
import { SubmitButton } from "@/components/forms/submit-button"
import { translator } from "@/lib/i18n/translator"
import { mailIsSet } from "@/lib/mail/send"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("entry.forgotten"), robots: { index: false } }
}

/** There only where letters can be sent; else an administrator makes a link. */
export default async function ForgottenPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  if (!mailIsSet()) notFound()
  const t = translator(locale)
  return (
    <DoorPage locale={locale} title={t("entry.forgotten")} about={t("entry.forgotten_about")}>
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <Form locale={locale} action={askForLink.bind(null, { locale })} order={["email"]}>
        <FormText name="email" type="email" label={t("sign-in.email")} autoComplete="username" />
        <SubmitButton>{t("entry.ask")}</SubmitButton>
      </Form>
    </DoorPage>
  )
}
