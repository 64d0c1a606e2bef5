"use client"

import { createContext, useContext } from "react"
import type { Choice, FormValues, Message } from "@/lib/forms/state"
import { listIn, textIn } from "@/lib/forms/values"

export type FormContextValue = {
  /** What the fields show: what was typed, else the record. */
  values: FormValues
  errors: Readonly<Record<string, Message>>
  /** What may be meant by a field that did not decide. */
  choices: Readonly<Record<string, readonly Choice[]>>
  /** Heard before a message and not seen: "Error:". */
  errorPrefix: string
  /** The rows to which one was just added. */
  focus?: string
}

export const FormContext = createContext<FormContextValue>({ values: {}, errors: {}, choices: {}, errorPrefix: "" })

export const useForm = () => useContext(FormContext)

/** What a field shows and what is wrong with it. */
export function useField(name: string) {
  const { values, errors, errorPrefix } = useForm()
  const problem = errors[name]
  return {
    value: textIn(values, name),
    list: listIn(values, `${name}[]`),
    error: problem ? (problem.text ?? problem.key) : null,
    errorKey: problem?.key ?? null,
    errorPrefix,
  }
}
