import type { RosterTally } from "@/lib/courses/queries"
import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; roster: readonly RosterTally[] }

/** How many were published and how many are named, role by role: "45 published, 31 named". */
export function RosterSummary({ locale, roster }: Props) {
  const t = translator(locale)
  if (roster.length === 0) return <p className="quiet">{t("course.roster_none")}</p>
  return (
    <dl className="roster-summary">
      {roster.map(({ role, published, precision, named }) => {
        const written = published === null ? "" : formatNumber(locale, published)
        const number = precision === "exact" ? written : t(`precision.${precision}_number`, { number: written })
        return (
          <div key={role}>
            <dt>{t(`role.${role}`)}</dt>
            <dd>
              {published === null
                ? t("course.roster_only_named", { named })
                : t("course.roster_line", { published: number, named })}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
