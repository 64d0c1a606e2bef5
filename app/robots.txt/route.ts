import { textAnswer } from "@/lib/api/answers"
import { originOf } from "@/lib/auth/origin"
import { locales } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"

/** Everything for visitors may be read by machines; the office is not theirs. */
export function GET(request: Request) {
  const closed = locales.flatMap(locale => [paths.admin.start(locale), paths.signIn(locale)])
  const lines = [
    "User-agent: *",
    ...closed.map(path => `Disallow: ${path}`),
    "Disallow: /api/auth/",
    "Disallow: /embed/",
    "Disallow: /verify/",
    "",
    `Sitemap: ${originOf(request.headers)}${paths.files.sitemap()}`,
  ]
  return textAnswer(request, `${lines.join("\n")}\n`, "text/plain")
}
