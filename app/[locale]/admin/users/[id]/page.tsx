import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { letInUser, offerLink, saveUser, shutOutUser, takeFactor } from "@/app/[locale]/admin/users/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { FormSection } from "@/components/forms/form-section"
import { FormText } from "@/components/forms/form-text"
import { SubmitButton } from "@/components/forms/submit-button"
import { OfficeHead } from "@/components/ui/office-head"
import { StateBox } from "@/components/ui/state-box"
import { AccessFields } from "@/components/users/access-fields"
import { ShownLink } from "@/components/users/shown-link"
import { readShownOnce } from "@/app/[locale]/admin/shown-once"
import { env } from "@/lib/env"
import { formValues } from "@/lib/forms/values"
import { dayOf, formatDay } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { mailIsSet } from "@/lib/mail/send"
import { paths } from "@/lib/paths"
import { listProgramChoices } from "@/lib/programs/queries"
import { getUser } from "@/lib/users/queries"
import { accessOf } from "@/lib/users/record"

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await getUser((await params).id)
  return { title: user?.email ?? null }
}

export default async function UserPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const user = await getUser((await params).id)
  if (!user) notFound()
  const t = translator(locale)
  const link = await readShownOnce(paths.admin.user(locale, user.id))
  const day = (moment: Date) => formatDay(locale, dayOf(moment, env().timeZone), "long")
  const bound = { locale, id: user.id }
  const access = accessOf(user.grants)
  return (
    <main id="main" className="page office">
      <OfficeHead
        title={user.email}
        above={<a href={paths.admin.users(locale)}>{t("user.users")}</a>}
        about={t("user.added", { day: day(user.createdAt) })}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      {link && <ShownLink locale={locale} address={link} mailed={mailIsSet()} />}
      <p className="state-line">
        <strong>
          <StateBox open={user.disabledAt !== null || user.invited}>
            {t(user.disabledAt ? "user.disabled" : user.invited ? "user.invited" : "user.active")}
          </StateBox>
        </strong>
        {user.disabledAt && <span>{t("user.disabled_on", { day: day(user.disabledAt) })}</span>}
        {user.self && (
          <>
            <span>{t("user.you")}</span>
            <a href={paths.admin.account(locale)}>{t("user.account")}</a>
          </>
        )}
      </p>
      <Form
        locale={locale}
        action={saveUser.bind(null, bound)}
        values={formValues({ email: user.email, name: user.name, ...access })}
        version={user.version}
        order={["email", "name", "access", "roles"]}
        className="editor"
      >
        <FormSection id="access" title={t("user.user")} about={user.self ? t("user.own_access") : undefined}>
          <FormText name="email" label={t("user.email")} hint={t("user.email_hint")} type="email" autoComplete="off" />
          <FormText name="name" label={t("user.name")} hint={t("user.name_hint")} autoComplete="off" />
          {user.self ? (
            <>
              <input type="hidden" name="access" value={access.access} />
              {access.roles.map(word => (
                <input key={word} type="hidden" name="roles[]" value={word} />
              ))}
            </>
          ) : (
            <AccessFields locale={locale} programs={await listProgramChoices()} />
          )}
          <p className="mt-6">
            <SubmitButton>{t("form.save")}</SubmitButton>
          </p>
        </FormSection>
      </Form>
      {!user.self && (
        <>
          {!user.disabledAt && (
            <Form locale={locale} action={offerLink.bind(null, bound)} className="editor">
              <FormSection
                id="password"
                title={t("user.password")}
                about={t(user.invited ? "user.invite_about" : "user.reset_about")}
              >
                <SubmitButton look="plain">{t(user.invited ? "user.invite" : "user.reset")}</SubmitButton>
              </FormSection>
            </Form>
          )}
          {user.factorSince && (
            <Form locale={locale} action={takeFactor.bind(null, bound)} className="editor">
              <FormSection id="factor" title={t("factor.of_user")} about={t("factor.of_user_about")}>
                <p className="mb-4">{t("factor.of_user_since", { day: day(user.factorSince) })}</p>
                <SubmitButton look="plain">{t("factor.of_user_remove")}</SubmitButton>
              </FormSection>
            </Form>
          )}
          <Form
            locale={locale}
            action={(user.disabledAt ? letInUser : shutOutUser).bind(null, bound)}
            version={user.version}
            className="editor"
          >
            <FormSection
              id="entry"
              title={t("user.entry")}
              about={t(user.disabledAt ? "user.enable_about" : "user.disable_about")}
            >
              <SubmitButton look="plain">{t(user.disabledAt ? "user.enable" : "user.disable")}</SubmitButton>
            </FormSection>
          </Form>
        </>
      )}
    </main>
  )
}
