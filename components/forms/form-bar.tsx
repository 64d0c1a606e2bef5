"use client"

import type { ReactNode } from "react"
import { useForm } from "@/components/forms/form-context"
import { SaveBar } from "@/components/forms/save-bar"

type Props = {
  /** What stands there while nothing is wrong. */
  about?: ReactNode
  /** "Not saved.", and how many problems: one phrase a number is too many, so `{count}` stays in it. */
  words: { notSaved: string; one: string; other: string }
  wide?: boolean
  children: ReactNode
}

/** The save bar of a long form: says that it is not saved and how much is to be mended. */
export function FormBar({ about, words, wide, children }: Props) {
  const count = Object.keys(useForm().errors).length
  const status =
    count === 0 ? (
      about
    ) : (
      <>
        <b>{words.notSaved}</b> {(count === 1 ? words.one : words.other).replace("{count}", String(count))}
      </>
    )
  return (
    <SaveBar status={status} wide={wide}>
      {children}
    </SaveBar>
  )
}
