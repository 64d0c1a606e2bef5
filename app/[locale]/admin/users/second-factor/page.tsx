import type { Metadata } from "next"
import { requireFactors } from "@/app/[locale]/admin/users/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { SubmitButton } from "@/components/forms/submit-button"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getRequiredRoles } from "@/lib/second-factor/queries"
import { allRoles } from "@/lib/users/schema"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("factor.roles") }
}

export default async function FactorRolesPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const roles = await getRequiredRoles()
  const t = translator(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead
        title={t("factor.roles")}
        above={<a href={paths.admin.users(locale)}>{t("user.users")}</a>}
        about={t("factor.roles_about")}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <Form
        locale={locale}
        action={requireFactors.bind(null, { locale })}
        values={formValues({ roles })}
        order={["roles"]}
      >
        <FormChoices
          name="roles"
          type="checkbox"
          legend={t("factor.roles_legend")}
          options={allRoles.map(role => ({ value: role, label: t(`user.any_role.${role}`) }))}
        />
        <p className="mt-6">
          <SubmitButton>{t("form.save")}</SubmitButton>
        </p>
      </Form>
    </main>
  )
}
