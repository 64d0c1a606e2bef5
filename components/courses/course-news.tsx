import type { ReactNode } from "react"
import { LocalizedText } from "@/components/ui/localized-text"
import { Notice } from "@/components/ui/notice"
import { Phrase } from "@/components/ui/phrase"
import type { CourseLink, PublicCourse } from "@/lib/courses/public-queries"
import { toldLife } from "@/lib/courses/told-life"
import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { locale: Locale; course: PublicCourse; today: string }

/** What happened to a course that was not held as announced: why, and where it moved. */
export function CourseNews({ locale, course, today }: Props) {
  const t = translator(locale)
  const life = toldLife(course, today)
  const told: ReactNode[] = []
  if (life === "unanswered") told.push(t("course_page.unanswered_about"))
  if (life === "canceled") told.push(t("course_page.canceled_about"))
  if (life === "postponed")
    told.push(
      course.postponedTo ? (
        <Phrase
          text={t("course_page.postponed_to")}
          parts={{ course: <Link locale={locale} course={course.postponedTo} /> }}
        />
      ) : (
        t("course_page.postponed_about")
      ),
    )
  if (pickText(course.lifeReason, locale)) told.push(<LocalizedText text={course.lifeReason} locale={locale} />)
  for (const from of course.postponedFrom)
    told.push(
      <Phrase text={t("course_page.postponed_from")} parts={{ course: <Link locale={locale} course={from} /> }} />,
    )
  if (told.length === 0) return null
  return (
    <Notice tone={life === "canceled" ? "bad" : life === "held" || life === "planned" ? "plain" : "warn"}>
      {told.map((each, index) => (
        <p key={index}>{each}</p>
      ))}
    </Notice>
  )
}

function Link({ locale, course }: { locale: Locale; course: CourseLink }) {
  return (
    <>
      <a href={paths.course(locale, course.slug)}>
        <LocalizedText text={course.title} locale={locale} named={false} />
      </a>
      {course.startsOn && ` (${formatPeriod(locale, course.startsOn, course.endsOn)})`}
    </>
  )
}
