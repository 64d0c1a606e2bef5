import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { ActiveFilters } from "@/components/courses/active-filters"
import { CourseFilters } from "@/components/courses/course-filters"
import { CourseTable } from "@/components/courses/course-table"
import { IgnoredValues } from "@/components/statistics/ignored-values"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHead } from "@/components/ui/page-head"
import { Pagination } from "@/components/ui/pagination"
import { listPublicCourses } from "@/lib/courses/public-queries"
import { today } from "@/lib/dates/today"
import { courseFilterNames, readCourseFilter, writeCourseFilter } from "@/lib/filters/course-filter"
import { filterOptions } from "@/lib/filters/options"
import { readPaging } from "@/lib/filters/paging"
import { valuesOf } from "@/lib/filters/query"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"
import { paths, type Query } from "@/lib/paths"
import { statistics } from "@/lib/statistics/statistics"

type Params = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Params> }

const pageSize = 25

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const query = await searchParams
  const { filter } = await readCourseFilter(query, courseFilterNames)
  const { page } = readPaging(query, pageSize)
  const t = translator(locale)
  const address = { ...writeCourseFilter(filter), page: page > 1 ? page : undefined }
  return {
    title: t("course_list.title"),
    description: t("course_list.lead"),
    ...alternates(locale, each => paths.courses(each, address)),
  }
}

export default async function CoursesPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const given = await searchParams
  // A form sends its blank fields too; the address to share is the one without them.
  if (hasBlank(given)) redirect(paths.courses(locale, withoutBlank(given)))

  const t = translator(locale)
  const read = await readCourseFilter(given, courseFilterNames)
  const { filter } = read
  const { page, problems } = readPaging(given, pageSize)
  const [{ items, total }, counted, options] = await Promise.all([
    listPublicCourses(filter, page, pageSize),
    statistics({ measure: "courses", filter }),
    filterOptions(locale),
  ])
  const query = writeCourseFilter(filter)
  const pageCount = Math.ceil(total / pageSize)
  const pageAt = (number: number) => paths.courses(locale, { ...query, page: number > 1 ? number : undefined })
  return (
    <main id="main" className="page">
      <PageHead title={t("course_list.title")} lead={t("course_list.lead")} />
      <IgnoredValues locale={locale} problems={[...read.problems, ...problems]} />
      <div className="explorer">
        <CourseFilters {...{ locale, filter, options }} />
        <div className="result">
          {total > 0 && (
            <header>
              <h2>{t("course_list.found", { count: total })}</h2>
              <p>
                {t("course_list.found_counted", { count: counted.courses })}
                {pageCount > 1 &&
                  items.length > 0 &&
                  `${separators[locale].space}${t("nav.range", { from: (page - 1) * pageSize + 1, to: (page - 1) * pageSize + items.length, total })}`}
              </p>
            </header>
          )}
          <ActiveFilters {...{ locale, filter, options }} />
          {items.length > 0 ? (
            <div className="courses-found">
              <CourseTable
                id="courses-table"
                caption={t("course_list.title")}
                courses={items}
                today={today()}
                country
                days
                locale={locale}
              />
              <Pagination
                page={page}
                pageCount={pageCount}
                href={pageAt}
                words={{ label: t("nav.pages"), previous: t("nav.previous"), next: t("nav.next") }}
              />
              <p className="below no-print">
                <a href={paths.files.courses(query)}>{t("chart.csv")}</a>
                <a href={paths.statistics(locale, { ...query, life: undefined })}>{t("course_list.as_figures")}</a>
              </p>
            </div>
          ) : total > 0 ? (
            <EmptyState
              fact={t("course_list.no_page", { page: String(page), count: pageCount })}
              action={<a href={pageAt(1)}>{t("course_list.first_page")}</a>}
            />
          ) : Object.keys(query).length > 0 ? (
            <EmptyState
              fact={t("course_list.none_match")}
              action={<a href={paths.courses(locale)}>{t("course_list.clear")}</a>}
            />
          ) : (
            <EmptyState fact={t("course_list.none_yet")} />
          )}
        </div>
      </div>
    </main>
  )
}

const hasBlank = (params: Params) => Object.values(params).some(value => [value].flat().includes(""))

const withoutBlank = (params: Params): Query =>
  Object.fromEntries(Object.keys(params).map(name => [name, valuesOf(params, name)]))
