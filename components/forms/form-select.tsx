"use client"

import type { ComponentProps } from "react"
import { useField } from "@/components/forms/form-context"
import { Select } from "@/components/forms/select"

type Props = Omit<ComponentProps<typeof Select>, "value" | "error" | "errorPrefix">

export function FormSelect(props: Props) {
  const { value, error, errorPrefix } = useField(props.name)
  return <Select {...props} value={value} error={error} errorPrefix={errorPrefix} />
}
