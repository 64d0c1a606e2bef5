"use client"

import type { ReactNode } from "react"
import { Choices } from "@/components/forms/choices"
import { useField } from "@/components/forms/form-context"
import type { Option } from "@/components/forms/options"

type Props = {
  name: string
  legend: string
  labelHidden?: boolean
  hint?: ReactNode
  options: readonly Option[]
  inline?: boolean
  /** One of them; several make the name end in `[]`. */
  type?: "radio" | "checkbox"
}

export function FormChoices({ type = "radio", ...props }: Props) {
  const { value, list, error, errorPrefix } = useField(props.name)
  const told = { ...props, error, errorPrefix }
  return type === "radio" ? (
    <Choices {...told} type="radio" value={value} />
  ) : (
    <Choices {...told} type="checkbox" value={list} />
  )
}
