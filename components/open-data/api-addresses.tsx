import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

/** What the API can be asked. */
export function ApiAddresses({ locale }: { locale: Locale }) {
  const t = translator(locale)
  const addresses = [
    { href: paths.api.courses(), about: t("data.api_courses") },
    { href: paths.api.programs(), about: t("data.api_programs") },
    { href: paths.api.topics(), about: t("data.api_topics") },
    { href: paths.api.organizations(), about: t("data.api_organizations") },
    { href: paths.api.statistics({ measure: "participations", by: "year" }), about: t("data.api_statistics") },
    { href: paths.api.protectedStatistics(), about: t("data.api_protected") },
    { href: paths.api.description(), about: t("data.api_description") },
  ]
  return (
    <dl className="grid gap-4">
      {addresses.map(({ href, about }) => (
        <div key={href}>
          <dt lang="en">
            <a href={href}>
              <code>{href.split("?")[0]}</code>
            </a>
          </dt>
          <dd className="text-ink-2">{about}</dd>
        </div>
      ))}
    </dl>
  )
}
