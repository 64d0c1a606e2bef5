"use client"

import { useState } from "react"
import { FieldGroup } from "@/components/forms/field-group"
import { describedBy, fieldId } from "@/components/forms/field-ids"
import { useField, useForm } from "@/components/forms/form-context"
import type { Option } from "@/components/forms/options"
import { AddRow } from "@/components/forms/row-buttons"
import { SelectBox } from "@/components/forms/select-box"
import { shownRows } from "@/lib/forms/rows"
import { textIn } from "@/lib/forms/values"

type Props = {
  /** `sources` sends `sources[]` once for each line. */
  name: string
  legend: string
  labelHidden?: boolean
  hint?: string
  add: string
  /** Chosen from a list; without one, typed. */
  options?: readonly Option[]
  blank?: string
  /** Id of a `<datalist>` with what can be typed. */
  list?: string
}

/** One value a line, with a blank line at the end. A cleared line is left out. */
export function FormList({ name, legend, labelHidden, hint, add, options, blank, list }: Props) {
  const { values, focus } = useForm()
  const { list: given, error, errorPrefix } = useField(name)
  const filled = given.filter(value => value.trim() !== "")
  const least = Math.max(filled.length + 1, Number(textIn(values, shownRows(name))) || 0)
  const [shown, setShown] = useState(least)
  const [added, setAdded] = useState(focus === name ? least - 1 : undefined)
  return (
    <FieldGroup
      name={name}
      legend={legend}
      labelHidden={labelHidden}
      hint={hint}
      error={error}
      errorPrefix={errorPrefix}
    >
      <div className="lines">
        {Array.from({ length: shown }, (_, at) => {
          const control = {
            ...describedBy({ name, error }),
            id: at === 0 ? fieldId(name) : `${fieldId(name)}-${at}`,
            name: `${name}[]`,
            "aria-label": `${legend} ${at + 1}`,
          }
          return options ? (
            <SelectBox key={at} {...control} value={filled[at]} options={options} blank={blank} />
          ) : (
            <input
              key={at}
              {...control}
              className={error ? "input wrong" : "input"}
              list={list}
              defaultValue={filled[at] ?? ""}
              autoFocus={added === at}
            />
          )
        })}
      </div>
      <AddRow
        list={name}
        shown={shown}
        add={() => {
          setShown(shown + 1)
          setAdded(shown)
        }}
      >
        {add}
      </AddRow>
    </FieldGroup>
  )
}
