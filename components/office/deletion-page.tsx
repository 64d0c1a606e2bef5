import type { ComponentProps, ReactNode } from "react"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  title: string
  above: ReactNode
  recordHref: string
  action: ComponentProps<typeof Form>["action"]
  version: number
  /** What becomes of it, where there is no bin. */
  about?: string
}

/** Asks before a record goes to the bin, and says why where it may not. */
export function DeletionPage({ locale, title, above, recordHref, action, version, about }: Props) {
  const t = translator(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead above={above} title={title} about={about ?? t("record.delete_about")} />
      <Form locale={locale} action={action} version={version}>
        <p className="decision">
          <SubmitButton>{t("record.delete_go")}</SubmitButton>
          <ButtonLink href={recordHref}>{t("record.keep")}</ButtonLink>
        </p>
      </Form>
    </main>
  )
}
