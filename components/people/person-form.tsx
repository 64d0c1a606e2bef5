import type { ComponentProps } from "react"
import { countryChoices } from "@/components/forms/country-choices"
import { Form } from "@/components/forms/form"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { FormTextArea } from "@/components/forms/form-text-area"
import { EditorBar } from "@/components/office/editor-bar"
import { NameRows } from "@/components/people/name-rows"
import type { FormValues } from "@/lib/forms/state"
import { textIn } from "@/lib/forms/values"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { personFields } from "@/lib/people/fields"
import { personNameKinds, scripts, sexes } from "@/lib/words"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values?: FormValues
  version?: number
  cancelHref: string
}

export function PersonForm({ locale, cancelHref, ...form }: Props) {
  const t = translator(locale)
  return (
    <Form {...form} locale={locale} order={personFields} className="editor">
      <FormSection id="spellings" title={t("person.names")} about={t("person.names_about")}>
        <NameRows
          scripts={scripts.map(script => ({ value: script, label: t(`script.${script}`) }))}
          kinds={personNameKinds.map(kind => ({ value: kind, label: t(`name_kind.${kind}`) }))}
          words={{
            name: t("person.spelling"),
            written: t("person.written"),
            script: t("person.script"),
            fromLetters: t("person.script_blank"),
            kind: t("person.kind"),
            given: t("person.given"),
            fatherName: t("person.fatherName"),
            add: t("person.names_add"),
            remove: t("form.remove"),
          }}
        />
      </FormSection>
      <FormSection id="basics" title={t("record.basics")} about={t("person.notes_hint")}>
        <div className="row two">
          <FormSelect
            name="country"
            label={t("person.country")}
            options={countryChoices(locale, [textIn(form.values ?? {}, "country") || null])}
            blank={t("value.not_known")}
          />
          <FormSelect
            name="sex"
            label={t("person.sex")}
            options={sexes.map(sex => ({ value: sex, label: t(`person.sex_${sex}`) }))}
            blank={t("person.sex_blank")}
          />
        </div>
        <FormTextArea name="notes" label={t("person.notes")} />
      </FormSection>
      <FormSection id="contact" title={t("person.contact")} about={t("person.contact_about")}>
        <div className="row two">
          <FormText name="email" label={t("person.email")} type="email" autoComplete="off" />
          <FormText name="phone" label={t("person.phone")} type="tel" autoComplete="off" />
        </div>
        <FormTextArea name="address" label={t("person.address")} rows={3} />
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} />
    </Form>
  )
}
