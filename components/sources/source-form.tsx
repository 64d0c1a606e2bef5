import type { ComponentProps } from "react"
import { dateWords } from "@/components/forms/date-words"
import { FileField } from "@/components/forms/file-field"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormPartialDate } from "@/components/forms/form-partial-date"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { FormTextArea } from "@/components/forms/form-text-area"
import { EditorBar } from "@/components/office/editor-bar"
import type { FormValues } from "@/lib/forms/state"
import { languageName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { documentEndings } from "@/lib/sources/document-kind"
import { sourceFields } from "@/lib/sources/fields"
import { sourceReliabilities } from "@/lib/words"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values?: FormValues
  version?: number
  cancelHref: string
}

/** Languages in which sources about such courses are written. */
const languages = ["en", "ja", "mn", "id", "km", "lo", "ms", "ru", "tet", "th", "vi", "fr", "pt", "es", "kk", "uz"]

export function SourceForm({ locale, cancelHref, ...form }: Props) {
  const t = translator(locale)
  const dates = dateWords(locale)
  return (
    <Form {...form} locale={locale} order={sourceFields} className="editor">
      <FormSection id="what" title={t("source.name")} about={t("source.list_about")}>
        <FormText name="code" label={t("source.code")} hint={t("source.code_hint")} width="year" spellCheck={false} />
        <FormLocalText name="title" legend={t("source.title")} hint={t("source.title_hint")} />
        <FormLocalText name="publisher" legend={t("source.publisher")} />
      </FormSection>
      <FormSection id="where" title={t("source.where")}>
        <FormText name="address" label={t("source.address")} type="url" inputMode="url" spellCheck={false} />
        <FormSelect
          name="language"
          label={t("source.language")}
          options={languages.map(code => ({ value: code, label: languageName(locale, code) }))}
          blank={t("value.not_known")}
        />
        <div className="row dates">
          <FormPartialDate name="publishedOn" legend={t("source.publishedOn")} {...dates} />
          <FormPartialDate name="readOn" legend={t("source.readOn")} {...dates} />
        </div>
      </FormSection>
      <FormSection id="reliability-part" title={t("source.reliability")} about={t("source.reliability_about")}>
        <FormChoices
          name="reliability"
          legend={t("source.reliability")}
          labelHidden
          options={[
            ...sourceReliabilities.map(word => ({
              value: word,
              label: t(`reliability.${word}`),
              about: t(`reliability.${word}_about`),
            })),
            { value: "", label: t("value.not_known") },
          ]}
        />
      </FormSection>
      <FormSection id="kept" title={t("source.kept")} about={t("source.kept_about")}>
        <FormTextArea name="text" label={t("source.text")} hint={t("source.text_hint")} rows={8} />
        <FileField name="document" label={t("source.document")} hint={t("document.hint")} accept={documentEndings} />
      </FormSection>
      <FormSection id="notes" title={t("source.note")} about={t("record.notes_hint")}>
        <FormTextArea name="note" label={t("source.note")} />
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} />
    </Form>
  )
}
