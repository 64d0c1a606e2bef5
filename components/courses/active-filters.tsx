import { chosenFromList } from "@/components/courses/course-filters"
import { writeCourseFilter, type CourseFilter } from "@/lib/filters/course-filter"
import type { FilterOptions } from "@/lib/filters/options"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { locale: Locale; filter: CourseFilter; options: FilterOptions }

/** What the list is narrowed to, each with the way back; on paper it says what one is looking at. */
export function ActiveFilters({ locale, filter, options }: Props) {
  const t = translator(locale)
  const query = writeCourseFilter(filter)
  const shown = [
    ...(query.q
      ? [{ name: "q" as const, text: t("course_list.filter", { name: t("course_list.q"), value: String(query.q) }) }]
      : []),
    ...chosenFromList.flatMap(name => {
      const value = query[name]?.toString()
      if (value === undefined) return []
      const label = options[name].find(option => option.value === value)?.label.trim() ?? value
      return [{ name, text: t("course_list.filter", { name: t(`by.${name}`), value: label }) }]
    }),
    ...(query.counted ? [{ name: "counted" as const, text: t("course_list.only_counted") }] : []),
    ...(query.number ? [{ name: "number" as const, text: t("course_list.without_number") }] : []),
  ]
  if (shown.length === 0) return null
  return (
    <ul className="active-filters">
      {shown.map(({ name, text }) => (
        <li key={name}>
          {text}
          <a
            className="no-print"
            href={paths.courses(locale, { ...query, [name]: undefined })}
            aria-label={t("course_list.remove_named", { name: text })}
          >
            {t("course_list.remove")}
          </a>
        </li>
      ))}
    </ul>
  )
}
