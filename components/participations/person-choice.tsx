"use client"

import { CheckBox } from "@/components/forms/check-box"
import { fieldId } from "@/components/forms/field-ids"
import { useForm } from "@/components/forms/form-context"
import { textIn } from "@/lib/forms/values"

export type ChoiceWords = { who: string; before: string; again: string }

type Props = {
  /** Of the row: `entries.0`. What is chosen is sent as `entries.0.person`. */
  row: string
  words: ChoiceWords
}

/** Whether a row has to say, or has said, who of one name is meant. */
export function useIsAsked(row: string): boolean {
  const { values, choices } = useForm()
  return choices[`${row}.name`] !== undefined || textIn(values, `${row}.person`) !== ""
}

/** Who is meant by a name that people in the register have, or that stands in a row above. */
export function PersonChoice({ row, words }: Props) {
  const { values, choices } = useForm()
  const name = `${row}.person`
  const chosen = textIn(values, name)
  const options = choices[`${row}.name`] ?? [
    { value: chosen, label: words.before },
    { value: "", label: words.again },
  ]
  return (
    <fieldset className="unknown" id={fieldId(name)}>
      <legend>{words.who}</legend>
      {options.map(({ value, label, about }) => (
        <CheckBox
          key={value}
          type="radio"
          id={`${fieldId(name)}-${value}`}
          name={name}
          value={value}
          label={label}
          about={about}
          checked={value === chosen}
        />
      ))}
    </fieldset>
  )
}
