import { FormText } from "@/components/forms/form-text"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { passwordMinimum } from "@/lib/auth/password-length"

/** A new password of one's own. */
export function PasswordField({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <FormText
      name="password"
      type="password"
      autoComplete="new-password"
      label={t("user.new_password")}
      hint={t("user.new_password_hint", { min: passwordMinimum })}
    />
  )
}
