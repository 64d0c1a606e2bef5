import type { ReactNode } from "react"
import type { Option } from "@/components/forms/options"
import { ListPage } from "@/components/office/list-page"
import { CourseRegisterRow } from "@/components/courses/course-register-row"
import { ButtonLink } from "@/components/ui/button-link"
import type { Column } from "@/components/ui/data-table"
import {
  missingChoices,
  type CourseQuery,
  type CourseRow,
  type CourseSort,
  type CourseState,
} from "@/lib/courses/list-queries"
import { worklists } from "@/lib/courses/worklists"
import { writeCourseFilter } from "@/lib/filters/course-filter"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { List } from "@/lib/lists/list-query"
import { paths, type Query } from "@/lib/paths"
import { courseLives } from "@/lib/words"

type Props = {
  locale: Locale
  query: CourseQuery
  list: List<CourseRow>
  counts: Record<CourseState, number>
  notice: ReactNode
  /** Whether whoever looks may log a course at all, and take the list out as a file. */
  editable: boolean
  programs: readonly Option[]
  countries: readonly Option[]
  years: readonly Option[]
}

/** The register of courses: everything by which it is searched, filtered and sorted stands in the address. */
export function CourseRegister({ locale, query, list, counts, notice, editable, programs, countries, years }: Props) {
  const t = translator(locale)
  const address = (given?: Query) => paths.admin.courses(locale, given)
  const filter = writeCourseFilter(query.filter)
  const createHref = editable ? paths.admin.newCourse(locale) : null
  const text = (value: string | number | undefined) => (value === undefined ? null : String(value))
  const sort = query.sort === "start" && query.descending ? null : (query.descending ? "-" : "") + query.sort
  const narrowed = { q: query.search, list: query.list, missing: query.missing, ...filter }
  const sortBy = (by: CourseSort, firstDown = false): Column["sort"] => {
    const isIt = query.sort === by
    const next = isIt ? (query.descending ? by : `-${by}`) : firstDown ? `-${by}` : by
    const state = query.state === "all" ? null : query.state
    return {
      href: address({ ...narrowed, state, sort: next === "-start" ? null : next }),
      direction: isIt ? (query.descending ? "descending" : "ascending") : undefined,
    }
  }
  /** The list as it stands, with its filter, as a file. */
  const file = (format: string) => {
    const state = query.state === "all" ? null : query.state
    return paths.admin.coursesFile(locale, { ...narrowed, state, sort, format })
  }
  const facts: Record<CourseState, string> = {
    all: t("course.list_none"),
    published: t("course.list_none_published"),
    draft: t("course.list_none_draft"),
    planned: t("course.list_none_planned"),
    bin: t("list.bin_empty"),
  }
  return (
    <ListPage
      locale={locale}
      title={t("office.courses")}
      actions={
        <>
          {editable && list.total > 0 && (
            <>
              <ButtonLink href={file("xlsx")} download>
                {t("import.take_out_xlsx")}
              </ButtonLink>
              <ButtonLink href={file("csv")} download>
                {t("import.take_out_csv")}
              </ButtonLink>
            </>
          )}
          {createHref && (
            <ButtonLink href={createHref} look="primary">
              {t("course.log")}
            </ButtonLink>
          )}
        </>
      }
      notice={notice}
      address={address}
      query={query}
      keep={{ sort }}
      tabs={[
        { state: "all", label: t("list.all"), count: counts.all },
        { state: "published", label: t("state.published"), count: counts.published },
        { state: "draft", label: t("admin.drafts"), count: counts.draft },
        { state: "planned", label: t("life.planned"), count: counts.planned },
        { state: "bin", label: t("list.bin"), count: counts.bin },
      ]}
      filters={[
        { name: "program", label: t("course.program"), value: text(filter.program), options: programs },
        { name: "country", label: t("course.country"), value: text(filter.country), options: countries },
        { name: "year", label: t("by.year"), value: text(filter.year), options: years },
        {
          name: "life",
          label: t("course.life"),
          value: text(filter.life),
          options: courseLives.map(life => ({ value: life, label: t(`life.${life}`) })),
        },
        {
          name: "list",
          label: t("course.worklist"),
          value: query.list,
          options: worklists.map(name => ({ value: name, label: t(`course.work_${name}`) })),
        },
        {
          name: "missing",
          label: t("missing.label"),
          value: query.missing,
          options: missingChoices.map(part => ({
            value: part,
            label: part === "any" ? t("missing.any") : t(`part.${part}`),
          })),
        },
      ]}
      list={list}
      caption={t("course.list_caption")}
      columns={[
        { key: "title", label: t("record.course"), sort: sortBy("title") },
        { key: "country", label: t("course.country"), sort: sortBy("country") },
        { key: "start", label: t("course.period"), sort: sortBy("start", true) },
        { key: "trainees", label: t("course.trainees"), numeric: true, sort: sortBy("trainees", true) },
        {
          key: "complete",
          label: t("missing.column"),
          sort: sortBy("complete"),
        },
        { key: "state", label: t("course.state"), sort: sortBy("state") },
      ]}
      row={course => <CourseRegisterRow key={course.slug} locale={locale} course={course} />}
      empty={{
        fact: facts[query.state],
        action: query.state !== "bin" && createHref && <a href={createHref}>{t("course.log")}</a>,
      }}
      createHref={createHref}
      notes={[t("mark.not_known_short"), t("mark.about_short"), t("mark.inferred_short")].join(" · ")}
    />
  )
}
