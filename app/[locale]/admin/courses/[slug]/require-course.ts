import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import type { Action } from "@/lib/access/can"
import { getCourseForOffice, getCourseRecord, type OfficeCourse } from "@/lib/courses/queries"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator, type Translate } from "@/lib/i18n/translator"

type Params = Promise<{ locale: string; slug: string }>

export type CoursePageProps = {
  params: Params
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

type Found = { locale: Locale; course: OfficeCourse; name: string; t: Translate }

/**
 * The course of a page of the office, with its name; an old address leads on to the new one. One in the bin is found only
 * where the page asks for it. Whoever may not do what the page is for does not find it.
 */
export async function requireCourse(
  params: Params,
  address: (locale: Locale, slug: string) => string,
  { deleted = false, action = "edit" }: { deleted?: boolean; action?: Action } = {},
): Promise<Found> {
  const locale = await requireLocale(params)
  const { slug } = await params
  const course = await getCourseForOffice(slug, action)
  if (!course || (course.deletedAt && !deleted)) notFound()
  if (course.slug !== slug) permanentRedirect(address(locale, course.slug))
  const t = translator(locale)
  return { locale, course, t, name: pickText(course.title as LocalText, locale)?.value ?? t("text.untitled") }
}

/** What the window is called: the page, and the course it is about. */
export async function courseTitle(params: Params, page?: Parameters<Translate>[0]): Promise<string | undefined> {
  const locale = await requireLocale(params)
  const course = await getCourseRecord((await params).slug, "read")
  const name = pickText(course?.title as LocalText | undefined, locale)?.value
  return page && name ? `${translator(locale)(page)} · ${name}` : name
}
