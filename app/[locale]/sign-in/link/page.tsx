import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { choosePasswordByLink } from "@/app/[locale]/sign-in/actions"
import { DoorPage } from "@/app/[locale]/sign-in/door-page"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { PasswordField } from "@/components/users/password-field"
import { getEntryLink } from "@/lib/entry/links"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ token?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params))
  return { title: t("entry.title"), robots: { index: false } }
}

/** Where a link of an invitation or a lost password leads. Looking at it uses nothing up: letters are opened by programs too. */
export default async function EntryLinkPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const given = (await searchParams).token
  const token = typeof given === "string" ? given : ""
  const link = await getEntryLink(token)
  const t = translator(locale)
  if (!link)
    return (
      <DoorPage locale={locale} title={t("entry.title")} about={t("entry.gone")}>
        <p>
          <a href={paths.signIn(locale)}>{t("sign-in.title")}</a>
        </p>
      </DoorPage>
    )
  return (
    <DoorPage locale={locale} title={t("entry.title")} about={t(`entry.${link.kind}_about`)}>
      <Form locale={locale} action={choosePasswordByLink.bind(null, { locale, token })} order={["password"]}>
        <p>
          {t("sign-in.email")} <strong className="wrap-anywhere">{link.email}</strong>
        </p>
        {/* so that a password manager knows whose password it is */}
        <input className="hidden" name="email" autoComplete="username" defaultValue={link.email} readOnly hidden />
        <PasswordField locale={locale} />
        <SubmitButton>{t("entry.choose")}</SubmitButton>
      </Form>
    </DoorPage>
  )
}
