"use client"

import type { ComponentProps } from "react"
import { useField, useForm } from "@/components/forms/form-context"
import { PartialDateField } from "@/components/forms/partial-date-field"
import { textIn } from "@/lib/forms/values"

type Props = Omit<ComponentProps<typeof PartialDateField>, "value" | "error" | "errorPrefix" | "wrong">

/** Which boxes a message is about; any other is about all of them. */
const wrongBoxes: Record<string, ("day" | "month" | "year")[]> = {
  "date.day_digits": ["day"],
  "date.month_digits": ["month"],
  "date.month_required": ["month"],
  "date.year_digits": ["year"],
  "date.year_required": ["year"],
}

export function FormPartialDate(props: Props) {
  const { values } = useForm()
  const { error, errorKey, errorPrefix } = useField(props.name)
  const part = (name: string) => textIn(values, `${props.name}.${name}`)
  return (
    <PartialDateField
      {...props}
      value={{ day: part("day"), month: part("month"), year: part("year"), inferred: part("inferred") === "on" }}
      wrong={errorKey ? wrongBoxes[errorKey] : undefined}
      error={error}
      errorPrefix={errorPrefix}
    />
  )
}
