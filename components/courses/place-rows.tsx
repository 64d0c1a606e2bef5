"use client"

import { fieldId } from "@/components/forms/field-ids"
import { FormSelect } from "@/components/forms/form-select"
import { useForm } from "@/components/forms/form-context"
import type { Option } from "@/components/forms/options"
import { AddRow, RemoveRow } from "@/components/forms/row-buttons"
import { useRows } from "@/components/forms/use-rows"
import { textIn } from "@/lib/forms/values"
import { localeNames, locales } from "@/lib/i18n/locale"

type Props = {
  countries: readonly Option[]
  words: {
    /** "Place {number}" */
    place: string
    name: string
    province: string
    country: string
    notKnown: string
    remove: string
    add: string
  }
}

/** Where it was held, in order: name and province in three languages, and the country. */
export function PlaceRows({ countries, words }: Props) {
  const { values, errors, errorPrefix } = useForm()
  const { numbers, isNew, add, remove } = useRows("places")
  const text = (name: string, label: string, lang: string, focus = false) => {
    const error = errors[name]?.text ?? null
    return (
      <>
        {error && (
          <p className="error">
            <span className="hidden">{errorPrefix} </span>
            {error}
          </p>
        )}
        <input
          className={error ? "input wrong" : "input"}
          id={fieldId(name)}
          name={name}
          lang={lang}
          aria-label={`${label}, ${localeNames[lang as keyof typeof localeNames]}`}
          aria-invalid={error ? true : undefined}
          defaultValue={textIn(values, name)}
          autoFocus={focus}
        />
      </>
    )
  }
  return (
    <>
      {numbers.map((row, at) => (
        <fieldset key={row} className="field place">
          <legend>{words.place.replace("{number}", String(at + 1))}</legend>
          <table className="addable">
            <thead>
              <tr>
                <th scope="col" className="tight">
                  <span className="hidden">{words.place.replace("{number}", String(at + 1))}</span>
                </th>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.province}</th>
              </tr>
            </thead>
            <tbody>
              {locales.map((locale, first) => (
                <tr key={locale}>
                  <th scope="row" lang={locale} className="full">
                    {localeNames[locale]}
                  </th>
                  <td data-label={words.name}>
                    {text(`places.${row}.name.${locale}`, words.name, locale, first === 0 && isNew(row))}
                  </td>
                  <td data-label={words.province}>
                    {text(`places.${row}.province.${locale}`, words.province, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="place-end">
            <FormSelect
              name={`places.${row}.country`}
              label={words.country}
              options={countries}
              blank={words.notKnown}
            />
            <RemoveRow
              list="places"
              row={row}
              remove={remove}
              word={words.remove}
              what={words.place.replace("{number}", String(at + 1))}
            />
          </div>
        </fieldset>
      ))}
      <AddRow list="places" shown={numbers.length} add={add}>
        {words.add}
      </AddRow>
    </>
  )
}
