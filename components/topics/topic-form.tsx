import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormSection } from "@/components/forms/form-section"
import { FormText } from "@/components/forms/form-text"
import { EditorBar } from "@/components/office/editor-bar"
import type { FormValues } from "@/lib/forms/state"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { topicFields } from "@/lib/topics/fields"
import { fields } from "@/lib/words"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values?: FormValues
  version?: number
  cancelHref: string
}

export function TopicForm({ locale, cancelHref, ...form }: Props) {
  const t = translator(locale)
  return (
    <Form {...form} locale={locale} order={topicFields} className="editor">
      <FormSection id="topic" title={t("topic.name")} about={t("topic.about")}>
        <FormLocalText name="names" legend={t("topic.names")} hint={t("record.names_hint")} />
        <FormChoices
          name="field"
          legend={t("topic.field")}
          inline
          options={fields.map(field => ({ value: field, label: t(`field.${field}`) }))}
        />
        <FormText name="slug" label={t("topic.slug")} hint={t("record.address_hint")} spellCheck={false} />
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} />
    </Form>
  )
}
