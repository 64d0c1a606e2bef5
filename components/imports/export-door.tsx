import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { FormText } from "@/components/forms/form-text"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { purposes } from "@/lib/readings/purposes"

type Props = {
  locale: Locale
  /** What opens the files, when it was said a moment ago what they are for. */
  passphrase: string | null
  action: ComponentProps<typeof Form>["action"]
  files: readonly { label: string; href: string }[]
  back: string
}

/** Names leave the office only for whoever says what for, and encrypted: asks, then gives the files and what opens them. */
export function ExportDoor({ locale, passphrase, action, files, back }: Props) {
  const t = translator(locale)
  if (passphrase !== null)
    return (
      <>
        <p>
          {t("export.passphrase")} <code className="passphrase">{passphrase}</code>
        </p>
        <p className="small quiet">{t("export.passphrase_about")}</p>
        <p className="decision">
          {files.map(({ label, href }, at) => (
            <ButtonLink key={href} href={href} look={at === 0 ? "primary" : undefined} download>
              {label}
            </ButtonLink>
          ))}
          <ButtonLink href={back}>{t("form.back")}</ButtonLink>
        </p>
      </>
    )
  return (
    <Form locale={locale} action={action} order={["purpose", "reason"]} className="small-form">
      <FormChoices
        name="purpose"
        legend={t("export.purpose")}
        options={purposes.map(purpose => ({ value: purpose, label: t(`purpose.word.${purpose}`) }))}
      />
      <FormText name="reason" label={t("export.reason")} hint={t("export.reason_hint")} />
      <p className="decision">
        <SubmitButton>{t("export.go")}</SubmitButton>
        <ButtonLink href={back}>{t("form.back")}</ButtonLink>
      </p>
    </Form>
  )
}
