import { env } from "@/lib/env"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"

const https = () => env().publicUrl?.startsWith("https:") ?? false

/** With https only this very host may set them, and for all of it. */
function cookie(name: string) {
  const secure = https()
  return {
    name: `${secure ? "__Host-" : ""}${name}`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  }
}

/** The cookies of next-auth, under its own names: prefixed with https, plain without. */
export function authCookies() {
  return {
    sessionToken: cookie("next-auth.session-token"),
    callbackUrl: cookie("next-auth.callback-url"),
    csrfToken: cookie("next-auth.csrf-token"),
  }
}

export const typedEmailCookie = "muster.typed-email"

/** Keeps the typed e-mail for the sign-in page after a wrong password: two minutes, for that page only. Blank ends it. */
export function keepTypedEmail(locale: Locale, email: string) {
  return {
    name: typedEmailCookie,
    value: email,
    options: {
      httpOnly: true,
      sameSite: "lax" as const,
      path: paths.signIn(locale),
      secure: https(),
      maxAge: email ? 120 : 0,
    },
  }
}

const browserCookie = () => cookie("muster.browser")

/** The mark of a browser in which somebody signed in before, as it came with a request. */
export function browserMark(headers: Headers): string | undefined {
  const { name } = browserCookie()
  const pairs = (headers.get("cookie") ?? "").split(/; */)
  return pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** Keeps the mark for half a year. */
export function keepBrowserMark(value: string) {
  const { name, options } = browserCookie()
  return { name, value, options: { ...options, maxAge: 180 * 24 * 60 * 60 } }
}
