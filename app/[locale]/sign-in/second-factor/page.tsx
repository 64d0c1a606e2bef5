import type { Metadata } from "next"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { DoorPage } from "@/app/[locale]/sign-in/door-page"
import { leave, setUpAtDoor, signInWithCode } from "@/app/[locale]/sign-in/second-factor/actions"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { CodeField } from "@/components/second-factor/code-field"
import { Offer } from "@/components/second-factor/offer"
import { ownPath } from "@/lib/auth/origin"
import { getPending } from "@/lib/auth/session"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getDoorOffer } from "@/lib/second-factor/queries"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ next?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("factor.title"), robots: { index: false } }
}

/** The second step of signing in: a code, or setting up what makes them. */
export default async function SecondFactorPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const asked = (await searchParams).next
  const next = ownPath(typeof asked === "string" ? asked : null, await headers()) ?? paths.admin.start(locale)
  const pending = await getPending()
  if (!pending) redirect(paths.signIn(locale, { next }))
  const t = translator(locale)
  const offer = await getDoorOffer(pending)
  return (
    <DoorPage
      locale={locale}
      title={t("factor.title")}
      about={t(pending.stage === "code" ? "factor.door_code" : "factor.door_setup")}
    >
      {offer && <Offer locale={locale} offer={offer} />}
      <Form
        locale={locale}
        action={(pending.stage === "code" ? signInWithCode : setUpAtDoor).bind(null, { locale, next })}
        order={["code"]}
      >
        <CodeField locale={locale} atDoor={pending.stage === "code"} />
        <SubmitButton>{t(pending.stage === "code" ? "sign-in.submit" : "factor.confirm")}</SubmitButton>
      </Form>
      <Form locale={locale} action={leave.bind(null, { locale })}>
        <SubmitButton look="plain">{t("factor.leave")}</SubmitButton>
      </Form>
    </DoorPage>
  )
}
