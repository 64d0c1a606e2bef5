"use client"

import type { ComponentProps } from "react"
import { useField } from "@/components/forms/form-context"
import { TextArea } from "@/components/forms/text-area"

type Props = Omit<ComponentProps<typeof TextArea>, "value" | "error" | "errorPrefix">

export function FormTextArea(props: Props) {
  const { value, error, errorPrefix } = useField(props.name)
  return <TextArea {...props} value={value} error={error} errorPrefix={errorPrefix} />
}
