import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

/** A plain form to next-auth that ends this session; it needs no script. */
export function SignOut({ locale, csrfToken }: { locale: Locale; csrfToken: string }) {
  return (
    <form method="post" action="/api/auth/signout">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="callbackUrl" value={paths.home(locale)} />
      <button>{translator(locale)("office.sign_out")}</button>
    </form>
  )
}
