"use client"

import type { ReactNode } from "react"
import { CheckBox } from "@/components/forms/check-box"
import { FieldError } from "@/components/forms/field-error"
import { useField } from "@/components/forms/form-context"

type Props = { name: string; label: ReactNode; about?: ReactNode }

/** One box that is ticked or not, as a field of its own. */
export function FormCheckBox(props: Props) {
  const { value, error, errorPrefix } = useField(props.name)
  return (
    <div className={error ? "field wrong" : "field"}>
      <FieldError name={props.name} error={error} prefix={errorPrefix} />
      <CheckBox {...props} checked={value === "on" || value === "true"} />
    </div>
  )
}
