"use client"

import { CheckBox } from "@/components/forms/check-box"
import { useForm } from "@/components/forms/form-context"
import type { Message } from "@/lib/forms/state"
import { textIn } from "@/lib/forms/values"

export type UnknownWords = { unknown: string; choose: string; addIt: string; unresolved: string }

type Props = {
  /** Of the control in which the name was typed: the choice stands beside it as `as`. */
  name: string
  error: Message | undefined
  words: UnknownWords
}

/** What shall become of a name that is not in the register; asked only once there is such a name. */
export function UnknownOrganization({ name, error, words }: Props) {
  const { values } = useForm()
  const as = name.replace(/organization$/, "as")
  const chosen = textIn(values, as)
  if (error?.key !== "course.organization_unknown" && chosen === "") return null
  const option = (value: string, label: string) => (
    <CheckBox
      type="radio"
      id={`${as}.${value || "choose"}`}
      name={as}
      value={value}
      label={label}
      checked={chosen === value}
    />
  )
  return (
    <fieldset className="unknown">
      <legend>{words.unknown}</legend>
      {option("", words.choose)}
      {option("add", words.addIt)}
      {option("unresolved", words.unresolved)}
    </fieldset>
  )
}
