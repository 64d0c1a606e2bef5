import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { FormText } from "@/components/forms/form-text"
import { FormTextArea } from "@/components/forms/form-text-area"
import { SubmitButton } from "@/components/forms/submit-button"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { trap } from "@/lib/objections/schema"

type Props = { locale: Locale; action: ComponentProps<typeof Form>["action"]; page: string | null }

/** What is wrong, and where the right figure stands. Nobody has to say who they are. */
export function ObjectionForm({ locale, action, page }: Props) {
  const t = translator(locale)
  return (
    <Form locale={locale} action={action} order={["message", "evidence", "reply"]}>
      <div className="grid gap-6">
        {page !== null && (
          <p>
            {t("objection.about_page")}{" "}
            <a href={page} lang="en" className="wrap-anywhere">
              {page}
            </a>
          </p>
        )}
        <FormTextArea name="message" label={t("objection.message")} hint={t("objection.message_hint")} rows={5} />
        <FormTextArea name="evidence" label={t("objection.evidence")} hint={t("objection.evidence_hint")} rows={2} />
        <FormText name="reply" label={t("objection.reply")} hint={t("objection.reply_hint")} autoComplete="email" />
        <div className="hidden" aria-hidden="true">
          <label htmlFor={trap}>{t("objection.trap")}</label>
          <input id={trap} name={trap} tabIndex={-1} autoComplete="off" />
        </div>
        <p>
          <SubmitButton>{t("objection.send")}</SubmitButton>
        </p>
      </div>
    </Form>
  )
}
