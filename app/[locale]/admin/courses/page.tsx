import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { officeFilterOptions } from "@/app/[locale]/admin/courses/filter-options"
import { may } from "@/lib/auth/may"
import { CourseRegister } from "@/components/courses/course-register"
import { DoneNotice } from "@/components/forms/done-notice"
import { countCoursesByState, listCoursesForOffice, readCourseQuery } from "@/lib/courses/list-queries"
import { translator } from "@/lib/i18n/translator"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("office.courses") }
}

export default async function CoursesPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const given = await searchParams
  const query = await readCourseQuery(given)
  const [list, counts, options] = await Promise.all([
    listCoursesForOffice(locale, query),
    countCoursesByState(),
    officeFilterOptions(locale),
  ])
  return (
    <CourseRegister
      locale={locale}
      query={query}
      list={list}
      counts={counts}
      editable={await may({ noun: "register" })}
      notice={<DoneNotice locale={locale} done={given.done} />}
      {...options}
    />
  )
}
