import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { deleteOrganization } from "@/app/[locale]/admin/organizations/actions"
import { DeletionPage } from "@/components/office/deletion-page"
import type { LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getOrganizationRecord } from "@/lib/organizations/queries"

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("form.delete") }
}

export default async function OrganizationDeletionPage({ params }: Props) {
  const locale = await requireLocale(params)
  const organization = await getOrganizationRecord((await params).slug)
  if (!organization || organization.deletedAt) notFound()
  const t = translator(locale)
  return (
    <DeletionPage
      locale={locale}
      above={<a href={paths.admin.organizations(locale)}>{t("office.organizations")}</a>}
      title={t("record.delete_title", {
        name: pickText(organization.names as LocalText, locale)?.value ?? organization.slug,
      })}
      recordHref={paths.admin.organization(locale, organization.slug)}
      action={deleteOrganization.bind(null, { locale, id: organization.id, slug: organization.slug })}
      version={organization.version}
    />
  )
}
