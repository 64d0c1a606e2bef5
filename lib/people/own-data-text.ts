import { eventKey } from "@/lib/activity/describe"
import type { ActivityEvent } from "@/lib/activity/events"
import { env } from "@/lib/env"
import { countryName, formatMoment, formatPeriod, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { separators } from "@/lib/i18n/separators"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { OwnData } from "@/lib/people/own-data"
import { isPurpose } from "@/lib/readings/purposes"
import type { PersonRoleWord } from "@/lib/words"

/** What is kept about a person, to be read by that person. */
export function ownDataText(locale: Locale, data: OwnData): string {
  const t = translator(locale)
  const moment = (at: string) => formatMoment(locale, new Date(at), env().timeZone)
  const line = (label: string, value: string | null) => (value ? [`${label}${separators[locale].colon}${value}`] : [])
  const parts = data.parts.map(part =>
    listOf(
      locale,
      [
        pickText(part.course, locale)?.value ?? t("text.untitled"),
        formatPeriod(locale, part.startsOn, part.endsOn),
        t(`role_one.${part.roleKey as PersonRoleWord}`),
        part.organization && pickText(part.organization, locale)?.value,
        part.rank,
        t(part.attended ? "person.present" : "person.absent"),
        part.completed === null ? null : t(part.completed ? "person.completed_yes" : "person.completed_no"),
        part.preTestScore === null ? null : `${t("activity.field_preTestScore")} ${String(part.preTestScore)}`,
        part.postTestScore === null ? null : `${t("activity.field_postTestScore")} ${String(part.postTestScore)}`,
        part.certificateNumber === null ? null : t("person.certificate", { number: part.certificateNumber }),
      ].filter((one): one is string => Boolean(one)),
      "narrow",
    ),
  )
  const log = data.log.map(({ at, event, purpose }) =>
    [moment(at), t(eventKey(event as ActivityEvent)), isPurpose(purpose) ? t(`purpose.word.${purpose}`) : null]
      .filter(Boolean)
      .join(" · "),
  )
  return [
    t("own-data.title"),
    "",
    ...data.names.flatMap(name => line(t("person.names"), name.written)),
    ...line(t("person.country"), data.country && countryName(locale, data.country)),
    ...line(t("person.sex"), data.sex && t(`person.sex_${data.sex}`)),
    ...(["email", "phone", "address", "notes"] as const).flatMap(field => line(t(`person.${field}`), data[field])),
    "",
    t("person.parts"),
    ...parts.map(part => `- ${part}`),
    "",
    t("own-data.log"),
    ...log.map(entry => `- ${entry}`),
    "",
  ].join("\n")
}
