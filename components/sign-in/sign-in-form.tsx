import { ErrorSummary } from "@/components/forms/error-summary"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextInput } from "@/components/forms/text-input"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  /** Where it leads. */
  next: string
  csrfToken: string
  /** As typed the last time. */
  email: string
  problem: string | null
  /** Where a link for a new password is asked for; null where no letters can be sent. */
  forgottenHref: string | null
}

/** A plain form to next-auth: it needs no script. */
export function SignInForm({ locale, next, csrfToken, email, problem, forgottenHref }: Props) {
  const t = translator(locale)
  const errors = problem ? [{ name: email ? "password" : "email", message: problem }] : []
  return (
    <form method="post" action="/api/auth/callback/credentials">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={next} />
      <input type="hidden" name="locale" value={locale} />
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <TextInput name="email" type="email" label={t("sign-in.email")} autoComplete="username" value={email} required />
      <TextInput
        name="password"
        type="password"
        label={t("sign-in.password")}
        autoComplete="current-password"
        required
      />
      <SubmitButton>{t("sign-in.submit")}</SubmitButton>
      <p className="lost quiet">
        {forgottenHref ? <a href={forgottenHref}>{t("entry.forgotten")}</a> : t("sign-in.lost")}
      </p>
    </form>
  )
}
