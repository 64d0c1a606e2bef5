import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { mergeOrganization, resolveOrganization } from "@/app/[locale]/admin/organizations/actions"
import { countryChoices } from "@/components/forms/country-choices"
import { Form } from "@/components/forms/form"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { SubmitButton } from "@/components/forms/submit-button"
import { treeOptions } from "@/components/forms/tree-options"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import type { LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { getOrganizationRecord, listOrganizationChoices } from "@/lib/organizations/queries"
import { organizationInputOf } from "@/lib/organizations/record"
import { paths } from "@/lib/paths"
import { organizationKinds } from "@/lib/words"

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("organization.resolve") }
}

/**
 * Two ways to settle who an unresolved organization is, each a form of its own. One that is resolved can turn out to be
 * another of the register as well.
 */
export default async function OrganizationResolutionPage({ params }: Props) {
  const locale = await requireLocale(params)
  const organization = await getOrganizationRecord((await params).slug)
  if (!organization || organization.deletedAt) notFound()
  const { id, slug, version } = organization
  const t = translator(locale)
  const name = pickText(organization.names as LocalText, locale)?.value ?? slug
  const record = paths.admin.organization(locale, slug)
  const others = await listOrganizationChoices(locale, { below: slug, resolved: true })
  const { names, country, kind } = organizationInputOf(organization)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={record}>{name}</a>}
        title={t(organization.unresolved ? "organization.resolve_title" : "organization.unite_title", { name })}
        about={organization.unresolved && t("organization.resolve_about")}
        actions={<ButtonLink href={record}>{t("form.back")}</ButtonLink>}
      />
      {organization.unresolved && (
        <Form
          locale={locale}
          action={resolveOrganization.bind(null, { locale, id, slug })}
          values={formValues({ names, country, kind })}
          version={version}
          order={["names", "country", "kind"]}
          className="editor"
        >
          <FormSection id="name" title={t("organization.resolve_name")} about={t("organization.resolve_name_about")}>
            <FormLocalText name="names" legend={t("organization.names")} hint={t("record.names_hint")} />
            <div className="row two">
              <FormSelect
                name="country"
                label={t("organization.country")}
                options={countryChoices(locale, [country])}
                blank={t("value.not_known")}
              />
              <FormSelect
                name="kind"
                label={t("organization.kind")}
                options={organizationKinds.map(each => ({ value: each, label: t(`organization_kind.${each}`) }))}
              />
            </div>
            <p className="decision">
              <SubmitButton>{t("organization.resolve_name_go")}</SubmitButton>
            </p>
          </FormSection>
        </Form>
      )}
      <Form
        locale={locale}
        action={mergeOrganization.bind(null, { locale, id, slug })}
        version={version}
        order={["into"]}
        className="editor"
      >
        <FormSection id="merger" title={t("organization.merge")} about={t("organization.merge_about")}>
          <FormSelect
            name="into"
            label={t("organization.merge_into")}
            options={treeOptions(locale, others)}
            blank={t("form.choose")}
          />
          <p className="decision">
            <SubmitButton look="plain">{t("organization.merge_go")}</SubmitButton>
          </p>
        </FormSection>
      </Form>
    </main>
  )
}
