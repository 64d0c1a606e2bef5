import type { Metadata } from "next"
import { addUser } from "@/app/[locale]/admin/users/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { Form } from "@/components/forms/form"
import { FormSection } from "@/components/forms/form-section"
import { FormText } from "@/components/forms/form-text"
import { SaveBar } from "@/components/forms/save-bar"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { AccessFields } from "@/components/users/access-fields"
import { requireAdministrator } from "@/lib/auth/session"
import { translator } from "@/lib/i18n/translator"
import { mailIsSet } from "@/lib/mail/send"
import { paths } from "@/lib/paths"
import { listProgramChoices } from "@/lib/programs/queries"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("user.new") }
}

export default async function NewUserPage({ params }: Props) {
  const locale = await requireLocale(params)
  await requireAdministrator()
  const t = translator(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead title={t("user.new")} above={<a href={paths.admin.users(locale)}>{t("user.users")}</a>} />
      <Form
        locale={locale}
        action={addUser.bind(null, { locale })}
        className="editor"
        order={["email", "name", "access", "roles"]}
      >
        <FormSection
          id="entry"
          title={t("user.entry")}
          about={t(mailIsSet() ? "user.new_about_mailed" : "user.new_about")}
        >
          <FormText
            name="email"
            type="email"
            label={t("user.email")}
            hint={t("user.email_hint")}
            autoComplete="off"
            spellCheck={false}
          />
          <FormText name="name" label={t("user.name")} hint={t("user.name_hint")} autoComplete="off" />
        </FormSection>
        <FormSection id="access" title={t("user.access")}>
          <AccessFields locale={locale} headed programs={await listProgramChoices()} />
        </FormSection>
        <SaveBar>
          <ButtonLink href={paths.admin.users(locale)}>{t("form.cancel")}</ButtonLink>
          <SubmitButton>{t("user.new")}</SubmitButton>
        </SaveBar>
      </Form>
    </main>
  )
}
