"use client"

import type { ComponentProps } from "react"
import { useField } from "@/components/forms/form-context"
import { TextInput } from "@/components/forms/text-input"

type Props = Omit<ComponentProps<typeof TextInput>, "value" | "error" | "errorPrefix">

export function FormText(props: Props) {
  const { value, error, errorPrefix } = useField(props.name)
  return <TextInput {...props} value={props.type === "password" ? "" : value} error={error} errorPrefix={errorPrefix} />
}
