import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { createOrganization } from "@/app/[locale]/admin/organizations/actions"
import { OrganizationForm } from "@/components/organizations/organization-form"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { listOrganizationChoices } from "@/lib/organizations/queries"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("organization.new_title") }
}

export default async function NewOrganizationPage({ params }: Props) {
  const locale = await requireLocale(params)
  const parents = await listOrganizationChoices(locale)
  const t = translator(locale)
  const list = paths.admin.organizations(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={list}>{t("office.organizations")}</a>} title={t("organization.new_title")} />
      <OrganizationForm
        locale={locale}
        action={createOrganization.bind(null, { locale })}
        values={{ kind: "other" }}
        parents={parents}
        cancelHref={list}
      />
    </main>
  )
}
