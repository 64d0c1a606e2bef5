import { FieldError } from "@/components/forms/field-error"
import type { FieldProps } from "@/components/forms/field"
import { FieldGroup } from "@/components/forms/field-group"
import { describedBy, fieldId } from "@/components/forms/field-ids"
import { localeNames, locales, type Locale, type LocalText } from "@/lib/i18n/locale"

type Props = Omit<FieldProps, "label"> & {
  legend: string
  value?: LocalText | null
  /** A message about one of the languages; `error` is about the text as a whole. */
  errors?: Partial<Record<Locale, string | null>>
  multiline?: boolean
  rows?: number
}

/** One text in three languages: `title` sends `title.en`, `title.ja` and `title.mn`. */
export function LocalTextField({ value, errors = {}, multiline = false, rows, ...group }: Props) {
  return (
    <FieldGroup {...group} id={fieldId(group.name)}>
      <div className={multiline ? "trio tall" : "trio"}>
        {locales.map(locale => {
          const name = `${group.name}.${locale}`
          const error = errors[locale]
          const control = {
            ...describedBy({ name, error }),
            id: fieldId(name),
            name,
            lang: locale,
            defaultValue: value?.[locale] ?? "",
            className: error ? "input wrong" : "input",
          }
          return (
            <div key={locale}>
              <label htmlFor={fieldId(name)} lang={locale}>
                {localeNames[locale]}
              </label>
              <div>
                <FieldError name={name} error={error} prefix={group.errorPrefix} />
                {multiline ? <textarea {...control} rows={rows} /> : <input {...control} />}
              </div>
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
