import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { updateOrganization } from "@/app/[locale]/admin/organizations/actions"
import { OrganizationForm } from "@/components/organizations/organization-form"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import type { LocalText } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { organizationShapes } from "@/lib/organizations/fields"
import { getOrganizationRecord, listOrganizationChoices } from "@/lib/organizations/queries"
import { organizationInputOf } from "@/lib/organizations/record"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("organization.edit_title") }
}

export default async function EditOrganizationPage({ params }: Props) {
  const locale = await requireLocale(params)
  const organization = await getOrganizationRecord((await params).slug)
  if (!organization || organization.deletedAt) notFound()
  const { id, slug } = organization
  const t = translator(locale)
  const record = paths.admin.organization(locale, slug)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <a href={record}>
            <LocalizedText text={organization.names as LocalText} locale={locale} named={false} />
          </a>
        }
        title={t("organization.edit_title")}
      />
      <OrganizationForm
        locale={locale}
        action={updateOrganization.bind(null, { locale, id, slug })}
        values={formValues(organizationInputOf(organization), organizationShapes)}
        version={organization.version}
        parents={await listOrganizationChoices(locale, { below: slug })}
        cancelHref={record}
      />
    </main>
  )
}
