import { FormText } from "@/components/forms/form-text"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { passwordMinimum } from "@/lib/auth/password-length"

type Props = { locale: Locale; of: "user" | "self" }

/** A new password, for someone else or for oneself. */
export function PasswordField({ locale, of }: Props) {
  const t = translator(locale)
  return (
    <FormText
      name="password"
      type="password"
      autoComplete="new-password"
      label={t(of === "self" ? "user.new_password" : "user.password")}
      hint={t(of === "self" ? "user.new_password_hint" : "user.password_hint", { min: passwordMinimum })}
    />
  )
}
