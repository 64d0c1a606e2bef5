import { FormBar } from "@/components/forms/form-bar"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; cancelHref: string; save?: string }

/** The end of a form: how things stand, the way out, and the button that saves. */
export function EditorBar({ locale, cancelHref, save }: Props) {
  const t = translator(locale)
  return (
    <FormBar
      words={{
        notSaved: t("form.not_saved"),
        one: t("form.problems", { count: 1 }),
        other: t("form.problems"),
      }}
    >
      <ButtonLink href={cancelHref}>{t("form.cancel")}</ButtonLink>
      <SubmitButton>{save ?? t("form.save")}</SubmitButton>
    </FormBar>
  )
}
