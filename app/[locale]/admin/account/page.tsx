import type { Metadata } from "next"
import { changePassword, endAllSessions, endSession } from "@/app/[locale]/admin/account/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { FormSection } from "@/components/forms/form-section"
import { FormText } from "@/components/forms/form-text"
import { SubmitButton } from "@/components/forms/submit-button"
import { OfficeHead } from "@/components/ui/office-head"
import { PasswordField } from "@/components/users/password-field"
import { env } from "@/lib/env"
import { formatMoment } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getAccount } from "@/lib/users/queries"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("user.account") }
}

export default async function AccountPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const account = await getAccount()
  const t = translator(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead title={t("user.account")} about={account.email} />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <Form
        locale={locale}
        action={changePassword.bind(null, { locale })}
        order={["currentPassword", "password"]}
        className="editor"
      >
        <FormSection id="password" title={t("user.change_password")} about={t("user.change_password_about")}>
          {/* so that a password manager knows whose password it is */}
          <input className="hidden" name="email" autoComplete="username" defaultValue={account.email} readOnly hidden />
          <FormText
            name="currentPassword"
            type="password"
            autoComplete="current-password"
            label={t("user.current_password")}
          />
          <PasswordField locale={locale} />
          <p className="mt-6">
            <SubmitButton>{t("user.change_password")}</SubmitButton>
          </p>
        </FormSection>
      </Form>
      <div className="editor">
        <FormSection id="factor" title={t("factor.title")} about={t("factor.about")}>
          <p>
            <a href={paths.admin.secondFactor(locale)}>{t("factor.title")}</a>
          </p>
        </FormSection>
        <FormSection id="sessions" title={t("user.sessions")} about={t("user.sign_out_everywhere_about")}>
          <p>{t("user.sessions_count", { count: account.sessions.length })}</p>
          <ul className="my-4 grid gap-3">
            {account.sessions.map(({ id, createdAt, seenAt, isThis }) => (
              <li key={id}>
                <Form
                  locale={locale}
                  action={endSession.bind(null, { locale, id })}
                  className="flex flex-wrap items-baseline gap-x-4 gap-y-1"
                >
                  <span>{t("user.session_since", { moment: formatMoment(locale, createdAt, env().timeZone) })}</span>
                  <span className="text-ink-2 text-s">
                    {isThis
                      ? t("user.session_this")
                      : t("user.session_seen", { moment: formatMoment(locale, seenAt, env().timeZone) })}
                  </span>
                  {!isThis && (
                    <SubmitButton look="plain" slim>
                      {t("user.session_end")}
                    </SubmitButton>
                  )}
                </Form>
              </li>
            ))}
          </ul>
          <Form locale={locale} action={endAllSessions.bind(null, { locale })}>
            <SubmitButton look="plain">{t("user.sign_out_everywhere")}</SubmitButton>
          </Form>
        </FormSection>
      </div>
    </main>
  )
}
