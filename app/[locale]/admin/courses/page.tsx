import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { CourseRegister } from "@/components/courses/course-register"
import { DoneNotice } from "@/components/forms/done-notice"
import {
  countCoursesByState,
  listCourseFilterValues,
  listCoursesForOffice,
  readCourseQuery,
} from "@/lib/courses/list-queries"
import { compareText, countryName } from "@/lib/i18n/format"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { listProgramChoices } from "@/lib/programs/queries"

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
  const [list, counts, values, programs] = await Promise.all([
    listCoursesForOffice(locale, query),
    countCoursesByState(),
    listCourseFilterValues(),
    listProgramChoices(),
  ])
  const t = translator(locale)
  const compare = compareText(locale)
  return (
    <CourseRegister
      locale={locale}
      query={query}
      list={list}
      counts={counts}
      notice={<DoneNotice locale={locale} done={given.done} />}
      programs={programs.map(({ slug, names, depth }) => ({
        value: slug,
        label: `${"\u2003".repeat(depth)}${pickText(names, locale)?.value ?? slug}`,
      }))}
      countries={values.countries
        .map(code => ({ value: code, label: countryName(locale, code) }))
        .sort((a, b) => compare(a.label, b.label))}
      years={[
        ...values.years.toSorted((a, b) => b - a).map(year => ({ value: String(year), label: String(year) })),
        ...(values.withoutYear ? [{ value: "unknown", label: t("value.not_known") }] : []),
      ]}
    />
  )
}
