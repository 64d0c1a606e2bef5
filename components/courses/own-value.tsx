import type { ReactNode } from "react"
import { daysText, peopleText } from "@/components/courses/people-text"
import { hasPlace, PlaceText } from "@/components/courses/place-text"
import { LocalizedText } from "@/components/ui/localized-text"
import type { OfficeCourse } from "@/lib/courses/queries"
import { formatPeriod, listOf } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { Spoken } from "@/lib/statements/spoken"
import { toWord, type OrganizationRoleWord } from "@/lib/words"

/** What a course itself says of a thing that sources speak of; null where it says nothing. */
export function ownValue(locale: Locale, course: OfficeCourse, { subject, role }: Spoken): ReactNode {
  switch (subject) {
    case "dates":
      return (course.startsOn ?? course.endsOn) === null ? null : formatPeriod(locale, course.startsOn, course.endsOn)
    case "duration":
      if (course.effective.days !== null && course.durationDays === null)
        return daysText(locale, course.effective.days, "exact")
      return course.durationDays && daysText(locale, course.durationDays, toWord(course.durationPrecision))
    case "head-count": {
      const row = course.headCounts.find(({ roleKey }) => roleKey === role)
      if (row && role) return peopleText(locale, role, row.total, toWord(row.precision))
      // without a head count, those named in the roster are counted
      const named = course.roster.roles.find(tally => tally.role === role)
      if (!named || !role) return null
      const people = peopleText(locale, role, named.named - named.absent, "exact")
      return translator(locale)("statement.own_roster", { people })
    }
    case "place": {
      const places = course.places.map(place => ({
        ...place,
        name: place.name as LocalText,
        province: place.province as LocalText,
      }))
      return places.some(hasPlace)
        ? places.filter(hasPlace).map((place, at) => (
            <span key={at} className="block">
              <PlaceText locale={locale} place={place} named />
            </span>
          ))
        : null
    }
    case "topics":
      return namesOf(
        locale,
        course.topics.map(({ topic }) => topic.names),
      )
    case "recipients":
      return organizationsOf(locale, course, ["recipient"])
    case "delegation":
      return organizationsOf(locale, course, ["provider"])
    case "organization":
      return organizationsOf(locale, course, ["provider", "host", "recipient", "supporting"])
    case "result":
      return pickText(course.result as LocalText, locale) ? (
        <LocalizedText text={course.result as LocalText} locale={locale} />
      ) : null
    case "life":
      return translator(locale)(`life.${course.life}`)
    default:
      return null
  }
}

const organizationsOf = (locale: Locale, course: OfficeCourse, roles: readonly OrganizationRoleWord[]) =>
  namesOf(
    locale,
    course.organizations.filter(({ role }) => roles.includes(role)).map(({ organization }) => organization.names),
  )

function namesOf(locale: Locale, names: readonly unknown[]): string | null {
  const written = names.flatMap(name => pickText(name as LocalText, locale)?.value ?? [])
  return written.length > 0 ? listOf(locale, [...new Set(written)]) : null
}
