"use client"

import { Field } from "@/components/forms/field"
import { describedBy, fieldId } from "@/components/forms/field-ids"
import { useField } from "@/components/forms/form-context"

type Props = { name: string; label: string; hint: string; accept: string }

/** A file of this computer. The browser forgets it when the form comes back: it is chosen again. */
export function FileField({ accept, ...props }: Props) {
  const { error, errorPrefix } = useField(props.name)
  const field = { ...props, error, errorPrefix }
  return (
    <Field {...field}>
      <input
        {...describedBy(field)}
        type="file"
        className="input"
        id={fieldId(props.name)}
        name={props.name}
        accept={accept}
      />
    </Field>
  )
}
