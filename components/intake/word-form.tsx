import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import type { Option } from "@/components/forms/options"
import { EditorBar } from "@/components/office/editor-bar"
import type { FormValues } from "@/lib/forms/state"
import { languageName } from "@/lib/i18n/format"
import { locales, type Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { WordKind } from "@/lib/intake/words"

type Props = {
  locale: Locale
  kind: WordKind
  action: ComponentProps<typeof Form>["action"]
  values: FormValues
  /** What it can mean; of a place, the countries. */
  options: readonly Option[]
  cancelHref: string
}

/** A word of notices and what it means. */
export function WordForm({ locale, kind, options, cancelHref, ...form }: Props) {
  const t = translator(locale)
  return (
    <Form {...form} locale={locale} order={["language", "written", "means"]} className="editor">
      <FormSection id="word" title={t(`word.kind_${kind}`)} about={t(`word.kind_${kind}_about`)}>
        <FormSelect
          name="language"
          label={t("word.language")}
          options={locales.map(code => ({ value: code, label: languageName(locale, code) }))}
        />
        <FormText name="written" label={t("word.written")} hint={t("word.written_hint")} autoComplete="off" />
        {kind === "place" ? (
          <>
            <FormLocalText name="means.name" legend={t("course.place_name")} hint={t("word.place_name_hint")} />
            <FormLocalText name="means.province" legend={t("course.province")} />
            <FormSelect name="means.country" label={t("course.country")} options={options} blank={t("form.choose")} />
          </>
        ) : (
          <FormSelect name="means" label={t("word.means")} options={options} blank={t("form.choose")} />
        )}
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} />
    </Form>
  )
}
