import { FormText } from "@/components/forms/form-text"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** A code of an authenticator app; at the door a recovery code stands in for it, which has letters. */
export function CodeField({ locale, atDoor = false }: { locale: Locale; atDoor?: boolean }) {
  const t = translator(locale)
  return (
    <FormText
      name="code"
      label={t("factor.code")}
      hint={atDoor ? undefined : t("factor.code_hint")}
      autoComplete="one-time-code"
      inputMode={atDoor ? "text" : "numeric"}
      spellCheck={false}
    />
  )
}
