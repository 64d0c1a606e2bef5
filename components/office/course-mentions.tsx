import type { ReactNode } from "react"
import { DataTable, type Column } from "@/components/ui/data-table"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import { StateBox } from "@/components/ui/state-box"
import { Tag } from "@/components/ui/tag"
import type { CourseMention } from "@/lib/courses/mentions"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props<Course extends CourseMention> = {
  id: string
  locale: Locale
  courses: readonly Course[]
  /** A column more: in which role, as what. */
  more?: { label: string; value: (course: Course) => ReactNode }
  none?: string
}

/** The courses in which something is used, newest first. */
export function CourseMentions<Course extends CourseMention>({ id, locale, courses, more, none }: Props<Course>) {
  const t = translator(locale)
  if (courses.length === 0) return <p className="quiet">{none ?? t("record.courses_none")}</p>
  const columns: Column[] = [
    { key: "course", label: t("record.course") },
    ...(more ? [{ key: "more", label: more.label }] : []),
    { key: "period", label: t("record.period") },
    { key: "state", label: t("record.state") },
  ]
  return (
    <DataTable id={id} caption={t("record.courses")} captionHidden columns={columns} dense className="register">
      {courses.map(course => (
        <tr key={course.slug}>
          <th scope="row">
            <a href={paths.admin.course(locale, course.slug)}>
              <LocalizedText text={course.title} locale={locale} named={false} />
            </a>
          </th>
          {more && <td>{more.value(course)}</td>}
          <td className="period">
            <Period locale={locale} start={course.startsOn} end={course.endsOn} />
          </td>
          <td className="state">
            <StateBox open={!course.published}>{t(course.published ? "state.published" : "state.draft")}</StateBox>
            {course.life !== "held" && (
              <Tag tone={course.life === "planned" ? "planned" : "warn"}>{t(`life.${course.life}`)}</Tag>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
