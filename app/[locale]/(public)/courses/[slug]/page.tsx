import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound, permanentRedirect } from "next/navigation"
import { cache } from "react"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { CourseView } from "@/components/courses/course-view"
import { peopleText } from "@/components/courses/people-text"
import { JsonLd } from "@/components/ui/json-ld"
import { originOf } from "@/lib/auth/origin"
import { courseJsonLd } from "@/lib/courses/course-json-ld"
import { getPublicCourse, type PublicCourse } from "@/lib/courses/public-queries"
import { surroundingsOf } from "@/lib/courses/surroundings"
import { today } from "@/lib/dates/today"
import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { publicDataAsOf } from "@/lib/statistics/as-of"
import { asOfText } from "@/lib/statistics/as-of-text"

type Props = { params: Promise<{ locale: string; slug: string }> }

const courseAt = cache(getPublicCourse)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const { slug } = await params
  const course = await requireCourse(locale, slug)
  return {
    title: pickText(course.title, locale)?.value ?? translator(locale)("text.no_title"),
    description: inShort(locale, course),
    ...alternates(locale, each => paths.course(each, course.slug)),
  }
}

export default async function CoursePage({ params }: Props) {
  const locale = await requireLocale(params)
  const course = await requireCourse(locale, (await params).slug)
  const [surroundings, asOf, origin] = await Promise.all([
    surroundingsOf(course),
    publicDataAsOf(),
    headers().then(originOf),
  ])
  return (
    <main id="main" className="page">
      <JsonLd data={courseJsonLd(course, locale, origin)} />
      <CourseView {...{ locale, course, surroundings }} today={today()} asOf={asOfText(locale, asOf)} />
    </main>
  )
}

/** The course of a slug; an old slug leads to the new one, an unknown one to "not found". */
async function requireCourse(locale: Locale, slug: string): Promise<PublicCourse> {
  const course = await courseAt(slug)
  if (!course) notFound()
  if ("redirectTo" in course) permanentRedirect(paths.course(locale, course.redirectTo))
  return course
}

/** Period, number and country in one line, for search engines. */
function inShort(locale: Locale, course: PublicCourse): string {
  const { participations, startsOn, endsOn } = course
  const people =
    participations.value === null ? [] : [peopleText(locale, "trainee", participations.value, participations.precision)]
  return [formatPeriod(locale, startsOn, endsOn), ...people].join(separators[locale].comma)
}
