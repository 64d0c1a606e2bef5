import { placeWords } from "@/lib/courses/place-words"
import { listPublicCourses, type PublicCourseItem } from "@/lib/courses/public-queries"
import { earliestDay, isInferred, latestDay, parsePartialDate } from "@/lib/dates/partial-date"
import { db } from "@/lib/db"
import { writeCalendar, type CalendarEvent } from "@/lib/feeds/icalendar"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { onePageOfAll } from "@/lib/filters/paging"
import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { separators } from "@/lib/i18n/separators"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

/**
 * The calendar of planned courses, for programs that subscribe to it. One that was canceled or put off stands in it as
 * such, so that it leaves the calendars it was in. A course whose month is known fills that month and is marked as
 * tentative; of one whose year alone is known, or not even that, a calendar can show nothing.
 */
export async function plannedCalendar(locale: Locale, origin: string, filter: CourseFilter): Promise<string> {
  const t = translator(locale)
  const found = await Promise.all(
    (["planned", "postponed", "canceled"] as const).map(life =>
      listPublicCourses({ ...filter, life }, 1, onePageOfAll),
    ),
  )
  const courses = found.flatMap(({ items }) => items)
  const saved = await db.course.findMany({
    where: { id: { in: courses.map(({ id }) => id) } },
    select: { id: true, updatedAt: true },
  })
  const stamps = new Map(saved.map(({ id, updatedAt }) => [id, updatedAt]))
  const events = courses.flatMap(course => {
    const stamp = stamps.get(course.id)
    return stamp ? eventOf(course, stamp, locale, origin) : []
  })
  return writeCalendar(
    {
      name: t("feed.calendar"),
      about: t("feed.calendar_about"),
      language: locale,
      source: origin + paths.files.calendar({ lang: locale }),
    },
    events.sort((a, b) => a.first.localeCompare(b.first) || a.uid.localeCompare(b.uid)),
  )
}

function eventOf(course: PublicCourseItem, stamp: Date, locale: Locale, origin: string): CalendarEvent[] {
  const t = translator(locale)
  const { startsOn, endsOn, life } = course
  const start = parsePartialDate(startsOn ?? "")
  const first = earliestDay(startsOn)
  if (!start || start.month === null || first === null) return []
  // an end that is too coarse, or before the start, says nothing
  const end = parsePartialDate(endsOn ?? "")
  const until = end && end.month !== null ? latestDay(endsOn) : null
  const last = until !== null && until >= first ? until : (latestDay(startsOn) ?? first)
  const isSure = start.day !== null && end !== null && end.day !== null && !isInferred(startsOn) && !isInferred(endsOn)
  const { colon } = separators[locale]
  const facts = [
    ...(life === "planned" ? [] : [t(`life.${life}`)]),
    `${t("feed.when")}${colon}${formatPeriod(locale, startsOn, endsOn, "long")}`,
    ...(isSure ? [] : [t("feed.not_sure")]),
    ...(course.program ? [pickText(course.program.names, locale)?.value ?? course.program.slug] : []),
    origin + paths.course(locale, course.slug),
  ]
  const title = pickText(course.title, locale)?.value ?? t("text.no_title")
  return [
    {
      uid: `${course.slug}@${new URL(origin).hostname}`,
      stamp,
      first,
      last,
      summary: isSure || life !== "planned" ? title : `${title}${locale === "ja" ? "" : " "}${t("feed.day_open")}`,
      description: facts.join("\n"),
      location:
        course.places
          .map(place => placeWords(locale, place))
          .filter(Boolean)
          .join(separators[locale].semicolon) || null,
      address: origin + paths.course(locale, course.slug),
      categories: course.field ? [t(`field.${course.field}`)] : [],
      status: life !== "planned" ? "CANCELLED" : isSure ? "CONFIRMED" : "TENTATIVE",
    },
  ]
}
