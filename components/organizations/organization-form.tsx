import type { ComponentProps } from "react"
import { countryChoices } from "@/components/forms/country-choices"
import { Form } from "@/components/forms/form"
import { FormCheckBox } from "@/components/forms/form-check-box"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { FormTextArea } from "@/components/forms/form-text-area"
import { treeOptions } from "@/components/forms/tree-options"
import { EditorBar } from "@/components/office/editor-bar"
import type { FormValues } from "@/lib/forms/state"
import { textIn } from "@/lib/forms/values"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { organizationFields } from "@/lib/organizations/fields"
import type { OrganizationChoice } from "@/lib/organizations/queries"
import { organizationKinds } from "@/lib/words"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values?: FormValues
  version?: number
  /** Those to which it may belong. */
  parents: readonly OrganizationChoice[]
  cancelHref: string
}

export function OrganizationForm({ locale, parents, cancelHref, ...form }: Props) {
  const t = translator(locale)
  return (
    <Form {...form} locale={locale} order={organizationFields} className="editor">
      <FormSection id="name" title={t("organization.name")} about={t("organization.list_about")}>
        <FormLocalText name="names" legend={t("organization.names")} hint={t("record.names_hint")} />
        <FormTextArea name="aliases" label={t("organization.aliases")} hint={t("organization.aliases_hint")} rows={3} />
        <FormCheckBox
          name="unresolved"
          label={t("organization.unresolved_label")}
          about={t("organization.unresolved_about")}
        />
      </FormSection>
      <FormSection id="place" title={t("record.basics")}>
        <FormSelect
          name="parent"
          label={t("organization.parent")}
          options={treeOptions(locale, parents)}
          blank={t("organization.parent_none")}
        />
        <div className="row two">
          <FormSelect
            name="country"
            label={t("organization.country")}
            options={countryChoices(locale, [textIn(form.values ?? {}, "country") || null])}
            blank={t("value.not_known")}
          />
          <FormSelect
            name="kind"
            label={t("organization.kind")}
            options={organizationKinds.map(kind => ({ value: kind, label: t(`organization_kind.${kind}`) }))}
          />
        </div>
        <FormText name="slug" label={t("organization.slug")} hint={t("record.address_hint")} spellCheck={false} />
      </FormSection>
      <FormSection id="notes-section" title={t("organization.notes")} about={t("record.notes_hint")}>
        <FormTextArea name="notes" label={t("organization.notes")} />
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} />
    </Form>
  )
}
