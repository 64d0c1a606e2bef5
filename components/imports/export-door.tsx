import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { FormText } from "@/components/forms/form-text"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  /** A reason was given a moment ago. */
  open: boolean
  action: ComponentProps<typeof Form>["action"]
  file: (format: "xlsx" | "csv") => string
  back: string
}

/** Names leave the office only for whoever says what for: asks, then gives the files. */
export function ExportDoor({ locale, open, action, file, back }: Props) {
  const t = translator(locale)
  if (open)
    return (
      <p className="decision">
        <ButtonLink href={file("xlsx")} look="primary" download>
          {t("export.xlsx")}
        </ButtonLink>
        <ButtonLink href={file("csv")} download>
          {t("export.csv")}
        </ButtonLink>
        <ButtonLink href={back}>{t("form.back")}</ButtonLink>
      </p>
    )
  return (
    <Form locale={locale} action={action} className="small-form">
      <FormText name="reason" label={t("export.reason")} hint={t("export.reason_hint")} />
      <p className="decision">
        <SubmitButton>{t("export.go")}</SubmitButton>
        <ButtonLink href={back}>{t("form.back")}</ButtonLink>
      </p>
    </Form>
  )
}
