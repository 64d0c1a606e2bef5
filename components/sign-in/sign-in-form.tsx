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
}

/** A plain form to next-auth: it needs no script. */
export function SignInForm({ locale, next, csrfToken, email, problem }: Props) {
  const t = translator(locale)
  return (
    <form method="post" action="/api/auth/callback/credentials">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={next} />
      <input type="hidden" name="locale" value={locale} />
      {problem && (
        <div className="problem" role="alert" tabIndex={-1} autoFocus aria-labelledby="problem">
          <h2 id="problem">{t("form.problem")}</h2>
          <ul>
            <li>
              <a href={email ? "#password" : "#email"}>{problem}</a>
            </li>
          </ul>
        </div>
      )}
      <div className="field">
        <label htmlFor="email">{t("sign-in.email")}</label>
        <input
          className="input"
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={email}
          required
        />
      </div>
      <div className="field">
        <label htmlFor="password">{t("sign-in.password")}</label>
        <input
          className="input"
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </div>
      <button className="button primary">{t("sign-in.submit")}</button>
      <p className="lost quiet">{t("sign-in.lost")}</p>
    </form>
  )
}
