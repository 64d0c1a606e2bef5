import type { ReactNode } from "react"
import { FieldError } from "@/components/forms/field-error"
import { fieldId, hintId } from "@/components/forms/field-ids"

export type FieldProps = {
  /** Name in the form; the id follows from it. */
  name: string
  label: ReactNode
  /** For those who hear the page only, where a table head says it to the others. */
  labelHidden?: boolean
  hint?: ReactNode
  error?: string | null
  errorPrefix?: string
}

/** Label, hint and error around one control, which takes `id` and `describedBy` itself. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const { name, label, labelHidden = false, hint, error, errorPrefix, children } = props
  return (
    <div className={error ? "field wrong" : "field"}>
      <label htmlFor={fieldId(name)} className={labelHidden ? "hidden" : undefined}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={hintId(name)}>
          {hint}
        </p>
      )}
      <FieldError name={name} error={error} prefix={errorPrefix} />
      {children}
    </div>
  )
}
