import { CheckBox } from "@/components/forms/check-box"
import { Field } from "@/components/forms/field"
import { fieldId, hintId } from "@/components/forms/field-ids"
import type { Option } from "@/components/forms/options"
import { SelectBox } from "@/components/forms/select-box"
import { Button } from "@/components/ui/button"
import type { CourseFilter } from "@/lib/filters/course-filter"
import type { FilterOptions } from "@/lib/filters/options"
import { countryName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { breakdowns, measures, type Breakdown, type Measure } from "@/lib/statistics/words"

type Props = {
  locale: Locale
  title: string
  measure: Measure
  by: readonly Breakdown[]
  filter: CourseFilter
  options: FilterOptions
}

/** The question as a form that is sent by GET; the page answers it under a clean address. */
export function ExplorerForm({ locale, title, measure, by, filter, options }: Props) {
  const t = translator(locale)
  const fiscal = by.includes("fiscalYear") || filter.fiscalYear !== undefined
  const breakdownOptions = breakdowns
    .filter(word => word !== "fiscalYear")
    .map(word => ({ value: word, label: t(`by.${word}`) }))
  const years = [...new Map([...options.year, ...options.fiscalYear].map(option => [option.value, option])).values()]
    .map(({ value, label }) => ({ value, label: value === "unknown" ? label : value }))
    .sort((a, b) => Number(b.value) - Number(a.value))
  const kept = { kind: filter.kind, number: filter.number, q: filter.q }
  const select = (name: string, label: string, choices: readonly Option[], blank: string, chosen?: string | number) => {
    const value = chosen?.toString()
    // An address can ask for what no course has; the form then still says what is asked.
    const isListed = value === undefined || choices.some(option => option.value === value)
    const listed = isListed ? choices : [{ value, label: countryName(locale, value) }, ...choices]
    return (
      <Field name={name} label={label}>
        <SelectBox id={fieldId(name)} name={name} options={listed} blank={blank} value={value} />
      </Field>
    )
  }
  return (
    <details className="query no-print">
      <summary>
        {t("statistics.choose")} <small>{title}</small>
      </summary>
      <form method="get" action={paths.statistics(locale)}>
        <Field name="measure" label={t("statistics.measure")} hint={t("measure.participations_about")}>
          <SelectBox
            id={fieldId("measure")}
            name="measure"
            value={measure}
            options={measures.map(word => ({ value: word, label: t(`measure.${word}`) }))}
            aria-describedby={hintId("measure")}
          />
        </Field>
        {(["first", "second"] as const).map((place, index) => (
          <div className="field" key={place}>
            <label htmlFor={fieldId(place)}>{t(`statistics.${place}`)}</label>
            <SelectBox
              id={fieldId(place)}
              name="by"
              value={by[index] === "fiscalYear" ? "year" : by[index]}
              options={breakdownOptions}
              blank={t("statistics.no_breakdown")}
            />
          </div>
        ))}
        <fieldset className="group">
          <legend>{t("statistics.years")}</legend>
          <CheckBox
            type="radio"
            name="years"
            id="years-calendar"
            value="year"
            label={t("statistics.calendar_year")}
            checked={!fiscal}
          />
          <CheckBox
            type="radio"
            name="years"
            id="years-fiscal"
            value="fiscalYear"
            label={t("statistics.fiscal_year")}
            about={t("statistics.fiscal_year_about")}
            checked={fiscal}
          />
          {select("year", t("statistics.one_year"), years, t("statistics.all_years"), filter.fiscalYear ?? filter.year)}
        </fieldset>
        <fieldset className="group">
          <legend>{t("statistics.filters")}</legend>
          {select("program", t("by.program"), options.program, t("statistics.all_programs"), filter.program?.slug)}
          {select("field", t("by.field"), options.field, t("form.all"), filter.field)}
          {select(
            "topic",
            t("by.topic"),
            options.topic,
            t("form.all"),
            typeof filter.topic === "object" ? filter.topic.slug : filter.topic,
          )}
          {select("country", t("by.country"), options.country, t("form.all"), filter.country)}
          {select("mode", t("by.mode"), options.mode, t("form.all"), filter.mode)}
          {Object.entries(kept).map(
            ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
          )}
        </fieldset>
        <div className="actions">
          <Button look="primary">{t("statistics.show")}</Button>
          <a className="small" href={paths.statistics(locale)}>
            {t("statistics.clear")}
          </a>
        </div>
      </form>
    </details>
  )
}
