import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import type { OpenChoice } from "@/lib/choices/queries"
import { env } from "@/lib/env"
import { formatMoment } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  choice: OpenChoice
  action: ComponentProps<typeof Form>["action"]
  /** In the history the entry has said already who chose and when. */
  told?: boolean
}

/** One click takes a choice back: value, chosen claim and reason are as they were before. */
export function UndoChoice({ locale, choice, action, told = false }: Props) {
  const t = translator(locale)
  const by = choice.by === null ? t("activity.system") : choice.by || t("activity.former_user")
  return (
    <Form locale={locale} action={action} className="undo-choice">
      {!told && (
        <span className="quiet small">
          {t("choice.made", { source: choice.source, by, at: formatMoment(locale, choice.at, env().timeZone) })}
        </span>
      )}
      <SubmitButton look="plain" slim>
        {t("choice.undo")}
        <span className="hidden">: {choice.source}</span>
      </SubmitButton>
    </Form>
  )
}
