"use client"

import type { ComponentProps } from "react"
import { useForm } from "@/components/forms/form-context"
import { LocalTextField } from "@/components/forms/local-text-field"
import { textIn } from "@/lib/forms/values"
import { locales } from "@/lib/i18n/locale"

type Props = Omit<ComponentProps<typeof LocalTextField>, "value" | "error" | "errors" | "errorPrefix">

export function FormLocalText(props: Props) {
  const { values, errors, errorPrefix } = useForm()
  const at = (locale: string) => `${props.name}.${locale}`
  const told = (name: string) => errors[name]?.text ?? errors[name]?.key ?? null
  return (
    <LocalTextField
      {...props}
      value={Object.fromEntries(locales.map(locale => [locale, textIn(values, at(locale))]))}
      error={told(props.name)}
      errors={Object.fromEntries(locales.map(locale => [locale, told(at(locale))]))}
      errorPrefix={errorPrefix}
    />
  )
}
