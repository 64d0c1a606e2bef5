import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { env } from "@/lib/env"
import { formatMoment } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; deletedAt: Date | null; restore: ComponentProps<typeof Form>["action"] | null }

/** On the page of a record in the bin: since when, and the way back for who may go it. */
export function DeletedLine({ locale, deletedAt, restore }: Props) {
  if (!deletedAt) return null
  const t = translator(locale)
  const line = (
    <div className="state-line">
      <strong>
        <span className="box open" aria-hidden="true" />
        {t("record.deleted")}
      </strong>
      <span>{formatMoment(locale, deletedAt, env().timeZone)}</span>
      <span>{t("record.deleted_about")}</span>
      {restore && (
        <SubmitButton look="plain" slim>
          {t("record.restore")}
        </SubmitButton>
      )}
    </div>
  )
  if (!restore) return <div className="deleted-line">{line}</div>
  return (
    <Form locale={locale} action={restore} className="deleted-line">
      {line}
    </Form>
  )
}
