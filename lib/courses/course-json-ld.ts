import type { PublicCourse, PublicPlace } from "@/lib/courses/public-queries"
import { parsePartialDate } from "@/lib/dates/partial-date"
import { countryName } from "@/lib/i18n/format"
import { locales, type Locale, type LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { dataLicence } from "@/lib/open-data/licence"
import { paths } from "@/lib/paths"

/*
 * A course in the words of schema.org, for search engines: a course or seminar is a Course with the one time it was held,
 * anything else is an event. No person is in it.
 */

export function courseJsonLd(course: PublicCourse, locale: Locale, origin: string) {
  const address = origin + paths.course(locale, course.slug)
  const title = pickText(course.title, locale)
  const name = title?.value ?? course.slug
  const summary = pickText(course.summary, locale)?.value
  const providers = organizers(course, locale)
  const event = {
    name,
    ...dates(course),
    eventStatus: `https://schema.org/${eventStatus[course.life]}`,
    ...(course.places.length > 0 && { location: course.places.map(place => placeOf(place, locale)) }),
    ...(providers.length > 0 && { organizer: providers }),
  }
  const shared = {
    "@context": "https://schema.org",
    "@id": `${address}#course`,
    url: address,
    name,
    inLanguage: title?.locale ?? locale,
    ...otherTitles(course.title, name),
    ...(summary && { description: summary }),
  }
  if (course.kind !== "course" && course.kind !== "seminar") return { ...shared, ...event, "@type": "Event" }
  return {
    ...shared,
    "@type": "Course",
    description: summary ?? name,
    license: dataLicence().path,
    ...(providers.length > 0 && { provider: providers }),
    ...(course.topics.length > 0 && {
      about: course.topics.map(({ names, slug }) => pickText(names, locale)?.value ?? slug),
    }),
    hasCourseInstance: {
      "@type": "CourseInstance",
      ...event,
      ...(course.mode && { courseMode: courseModes[course.mode] }),
    },
  }
}

const eventStatus = {
  planned: "EventScheduled",
  held: "EventScheduled",
  postponed: "EventPostponed",
  canceled: "EventCancelled",
} as const

const courseModes = { dispatch: "onsite", invitation: "onsite", online: "online", hybrid: "blended" } as const

/** Only what ISO 8601 can write: a day, a month or a year. */
function dates({ startsOn, endsOn }: PublicCourse) {
  const written = (text: string | null) => {
    const date = parsePartialDate(text ?? "")
    return date && date.year !== null ? text?.replace("?", "") : undefined
  }
  const [startDate, endDate] = [written(startsOn), written(endsOn)]
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) }
}

function placeOf({ name, country, province }: PublicPlace, locale: Locale) {
  const region = pickText(province, locale)?.value
  return {
    "@type": "Place",
    name: pickText(name, locale)?.value ?? region ?? (country ? countryName(locale, country) : "–"),
    ...((country ?? region) && {
      address: {
        "@type": "PostalAddress",
        ...(country && { addressCountry: country }),
        ...(region && { addressRegion: region }),
      },
    }),
  }
}

/** Who gave the course, as far as it is named. */
function organizers({ organizations }: PublicCourse, locale: Locale) {
  return organizations
    .filter(({ role }) => role === "provider")
    .map(({ names, slug }) => ({ "@type": "Organization", name: pickText(names, locale)?.value ?? slug }))
}

function otherTitles(title: LocalText, name: string) {
  const others = locales.flatMap(locale => (title[locale] && title[locale] !== name ? [title[locale]] : []))
  return others.length > 0 ? { alternateName: others } : {}
}
