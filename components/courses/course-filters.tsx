import { CheckBox } from "@/components/forms/check-box"
import { Field } from "@/components/forms/field"
import { fieldId } from "@/components/forms/field-ids"
import { SelectBox } from "@/components/forms/select-box"
import { TextInput } from "@/components/forms/text-input"
import { Button } from "@/components/ui/button"
import { writeCourseFilter, type CourseFilter } from "@/lib/filters/course-filter"
import type { FilterOptions } from "@/lib/filters/options"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

/** In the order of the form. */
export const chosenFromList = [
  "program",
  "field",
  "topic",
  "country",
  "year",
  "fiscalYear",
  "kind",
  "mode",
  "life",
] as const satisfies readonly (keyof FilterOptions)[]

type Props = { locale: Locale; filter: CourseFilter; options: FilterOptions }

/** Search and filters of the course list, sent by GET: the address is the state of the list. */
export function CourseFilters({ locale, filter, options }: Props) {
  const t = translator(locale)
  const query = writeCourseFilter(filter)
  const count = Object.keys(query).length
  return (
    <details className="query no-print">
      <summary>
        {t("course_list.filters")}{" "}
        <small>{count ? t("course_list.filters_on", { count }) : t("course_list.no_filter")}</small>
      </summary>
      <form method="get" action={paths.courses(locale)} role="search">
        <TextInput name="q" type="search" label={t("course_list.q")} hint={t("course_list.search")} value={filter.q} />
        {chosenFromList.map(name => (
          <Field key={name} name={name} label={t(`by.${name}`)}>
            <SelectBox
              id={fieldId(name)}
              name={name}
              value={query[name]?.toString()}
              options={options[name]}
              blank={t("course_list.all")}
            />
          </Field>
        ))}
        <div className="field">
          <CheckBox
            name="number"
            value="none"
            label={t("course_list.without_number")}
            about={t("course_list.without_number_about")}
            checked={filter.number === "none"}
          />
        </div>
        <div className="actions">
          <Button look="primary">{t("course_list.show")}</Button>
          <a className="small" href={paths.courses(locale)}>
            {t("course_list.clear")}
          </a>
        </div>
      </form>
    </details>
  )
}
