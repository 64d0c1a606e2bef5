import { formatNumber, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { RosterTally } from "@/lib/participations/read-tally"
import type { RoleTally } from "@/lib/participations/tally"

type Props = { locale: Locale; tally: RosterTally }

/** What is published for each role, how many of it have a name, and what visitors are told. */
export function RosterSummary({ locale, tally: { roles, smallest } }: Props) {
  const t = translator(locale)
  if (roles.length === 0) return <p className="quiet">{t("roster.tally_none")}</p>
  return (
    <dl className="roster-summary">
      {roles.map(role => (
        <div key={role.role}>
          <dt>{t(`role.${role.role}`)}</dt>
          <dd>
            {tallyText(locale, role)}
            <small>{t(`roster.told_${role.told}`, { count: role.named - role.absent, smallest })}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** `45 published, 31 named, 14 without names`. */
function tallyText(locale: Locale, { published, precision, named, absent, withoutName }: RoleTally): string {
  const t = translator(locale)
  const number = published === null ? "" : formatNumber(locale, published)
  const texts = [
    published === null
      ? t("roster.published_none")
      : t("roster.published", {
          number: precision === "exact" ? number : t(`precision.${precision}_number`, { number }),
        }),
    absent > 0 ? t("roster.named_absent", { count: named, absent }) : t("roster.named", { count: named }),
  ]
  if (withoutName !== null && named > 0)
    texts.push(
      withoutName > 0
        ? t("roster.without_name", { count: withoutName })
        : withoutName < 0
          ? t("roster.too_many", { count: -withoutName })
          : t("roster.none_without_name"),
    )
  return listOf(locale, texts, "narrow")
}
