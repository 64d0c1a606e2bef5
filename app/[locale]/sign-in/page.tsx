import type { Metadata } from "next"
import { cookies, headers } from "next/headers"
import { redirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { DoorPage } from "@/app/[locale]/sign-in/door-page"
import { DoneNotice } from "@/components/forms/done-notice"
import { SignInForm } from "@/components/sign-in/sign-in-form"
import { getActor, getCsrfToken, getPending } from "@/lib/auth/session"
import { typedEmailCookie } from "@/lib/auth/cookies"
import { ownPath } from "@/lib/auth/origin"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { mailIsSet } from "@/lib/mail/send"
import { paths } from "@/lib/paths"

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("sign-in.title"), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const query = await searchParams
  const next = ownPath(one(query.next), await headers()) ?? paths.admin.start(locale)
  if (await getActor()) redirect(next)
  if (await getPending()) redirect(paths.secondFactor(locale, { next }))
  const t = translator(locale)
  return (
    <DoorPage
      locale={locale}
      title={t("sign-in.title")}
      about={
        <>
          {t("sign-in.about")} <a href={paths.home(locale)}>{t("sign-in.public")}</a>
        </>
      }
    >
      <DoneNotice locale={locale} done={query.done} />
      <SignInForm
        locale={locale}
        next={next}
        csrfToken={await getCsrfToken()}
        email={(await cookies()).get(typedEmailCookie)?.value ?? ""}
        problem={problemIn(locale, query)}
        forgottenHref={mailIsSet() ? paths.forgotten(locale) : null}
      />
    </DoorPage>
  )
}

/** What went wrong, in words. The address says which; what was typed never stands in it. */
function problemIn(locale: Locale, query: Query): string | null {
  const t = translator(locale)
  const error = one(query.error)
  if (error === undefined) return null
  if (error === "Wait") return t("sign-in.wait", { count: Math.min(60, Math.max(1, Number(one(query.minutes)) || 1)) })
  return error === "CredentialsSignin" ? t("sign-in.wrong") : t("sign-in.expired")
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined)
