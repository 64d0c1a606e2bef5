"use client"

import { FieldGroup } from "@/components/forms/field-group"
import { fieldId } from "@/components/forms/field-ids"
import { useField } from "@/components/forms/form-context"
import type { Option } from "@/components/forms/options"
import { SelectBox } from "@/components/forms/select-box"

type Props = { name: string; legend: string; hint?: string; options: readonly Option[]; blank: string }

/** Several countries: a box each, and two to spare; a blank one is none. */
export function FormCountries({ name, legend, hint, options, blank }: Props) {
  const { list, error, errorPrefix } = useField(name)
  const chosen = [...list.filter(code => code !== ""), "", ""]
  return (
    <FieldGroup name={name} legend={legend} hint={hint} error={error} errorPrefix={errorPrefix}>
      <div className="boxes">
        {chosen.map((code, at) => (
          <SelectBox
            key={at}
            id={at === 0 ? fieldId(name) : undefined}
            name={`${name}[]`}
            value={code}
            options={options}
            blank={blank}
            aria-label={`${legend} ${at + 1}`}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
