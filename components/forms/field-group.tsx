import type { ReactNode } from "react"
import { FieldError } from "@/components/forms/field-error"
import { describedBy, hintId } from "@/components/forms/field-ids"
import type { FieldProps } from "@/components/forms/field"

type Props = Omit<FieldProps, "label"> & {
  legend: ReactNode
  /** Where no control of the group carries the group's own id, the group does, so that the summary can lead here. */
  id?: string
  children: ReactNode
}

/** Several controls that answer one question. */
export function FieldGroup({ name, legend, labelHidden = false, hint, error, errorPrefix, id, children }: Props) {
  return (
    <fieldset
      className={error ? "field wrong" : "field"}
      id={id}
      tabIndex={id ? -1 : undefined}
      aria-describedby={describedBy({ name, hint, error })["aria-describedby"]}
    >
      <legend className={labelHidden ? "hidden" : undefined}>{legend}</legend>
      {hint && (
        <p className="hint" id={hintId(name)}>
          {hint}
        </p>
      )}
      <FieldError name={name} error={error} prefix={errorPrefix} />
      {children}
    </fieldset>
  )
}
