"use client"

import { FormText } from "@/components/forms/form-text"
import { useForm } from "@/components/forms/form-context"
import { UnknownOrganization, type UnknownWords } from "@/components/courses/unknown-organization"

type Props = { name: string; label: string; hint: string; list: string; words: UnknownWords }

/** An organization typed by name; one that the register does not have is asked about. */
export function OrganizationField({ name, label, hint, list, words }: Props) {
  const { errors } = useForm()
  return (
    <>
      <FormText name={name} label={label} hint={hint} list={list} autoComplete="off" />
      <UnknownOrganization name={name} error={errors[name]} words={words} />
    </>
  )
}
