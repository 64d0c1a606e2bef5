import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { FormSection } from "@/components/forms/form-section"
import { FormTextArea } from "@/components/forms/form-text-area"
import { EditorBar } from "@/components/office/editor-bar"
import type { FormValues } from "@/lib/forms/state"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { objectionStatuses } from "@/lib/objections/schema"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values: FormValues
  version: number
  cancelHref: string
}

/** What came of an objection. */
export function SettlementForm({ locale, cancelHref, ...form }: Props) {
  const t = translator(locale)
  return (
    <Form {...form} locale={locale} order={["status", "outcome"]} className="editor">
      <FormSection id="settlement" title={t("objection.settlement")} about={t("objection.settlement_about")}>
        <FormChoices
          name="status"
          legend={t("objection.status")}
          inline
          options={objectionStatuses.map(status => ({ value: status, label: t(`objection.status_${status}`) }))}
        />
        <FormTextArea name="outcome" label={t("objection.outcome")} hint={t("objection.outcome_hint")} rows={4} />
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} />
    </Form>
  )
}
