import type { ComponentProps } from "react"
import { countryChoices } from "@/components/forms/country-choices"
import { Form } from "@/components/forms/form"
import { FormCheckBox } from "@/components/forms/form-check-box"
import { FormList } from "@/components/forms/form-list"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { FormTextArea } from "@/components/forms/form-text-area"
import { treeOptions } from "@/components/forms/tree-options"
import { EditorBar } from "@/components/office/editor-bar"
import type { FormValues } from "@/lib/forms/state"
import { listIn } from "@/lib/forms/values"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { programFields } from "@/lib/programs/fields"
import type { ProgramChoice } from "@/lib/programs/queries"
import { fields } from "@/lib/words"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values?: FormValues
  version?: number
  /** Those below which it may stand. */
  parents: readonly ProgramChoice[]
  mayBeRoot: boolean
  /** Whether whoever edits may say by how many people courses are published. */
  maySetRelease: boolean
  cancelHref: string
}

export function ProgramForm({ locale, parents, mayBeRoot, maySetRelease, cancelHref, ...form }: Props) {
  const t = translator(locale)
  const kept = ["providerCountries[]", "partnerCountries[]"].flatMap(name => listIn(form.values ?? {}, name))
  const countries = {
    options: countryChoices(locale, kept),
    blank: t("form.none"),
    add: t("program.countries_add"),
  }
  return (
    <Form {...form} locale={locale} order={programFields} className="editor">
      <FormSection id="name" title={t("program.name")} about={t("program.list_about")}>
        <FormLocalText name="names" legend={t("program.names")} hint={t("record.names_hint")} />
        <FormTextArea name="aliases" label={t("program.aliases")} hint={t("program.aliases_hint")} rows={3} />
        <FormLocalText name="aim" legend={t("program.aim")} multiline rows={3} />
      </FormSection>
      <FormSection id="tree" title={t("program.tree")} about={t("program.tree_about")}>
        <FormSelect
          name="parent"
          label={t("program.parent")}
          options={treeOptions(locale, parents)}
          blank={mayBeRoot ? t("program.parent_none") : t("form.choose")}
        />
        <FormText
          name="position"
          label={t("program.position")}
          hint={t("program.position_hint")}
          width="short"
          numeric
        />
        <FormText name="slug" label={t("program.slug")} hint={t("record.address_hint")} spellCheck={false} />
      </FormSection>
      <FormSection id="basics" title={t("record.basics")} about={t("program.countries_about")}>
        <FormSelect
          name="field"
          label={t("program.field")}
          options={fields.map(field => ({ value: field, label: t(`field.${field}`) }))}
          blank={t("program.field_blank")}
        />
        <div className="row two">
          <FormText name="startYear" label={t("program.startYear")} width="year" inputMode="numeric" />
          <FormText
            name="endYear"
            label={t("program.endYear")}
            hint={t("program.endYear_hint")}
            width="year"
            inputMode="numeric"
          />
        </div>
        <FormList name="providerCountries" legend={t("program.providerCountries")} {...countries} />
        <FormList name="partnerCountries" legend={t("program.partnerCountries")} {...countries} />
        {maySetRelease && (
          <FormCheckBox
            name="twoPersonRelease"
            label={t("program.twoPersonRelease")}
            about={t("program.twoPersonRelease_about")}
          />
        )}
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} />
    </Form>
  )
}
