"use client"

import { fieldId } from "@/components/forms/field-ids"

type Props = {
  title: string
  /** In the order of the form. An empty name is about the form as a whole. */
  errors: readonly { name: string; message: string }[]
  /** Counts the answers: each one takes the focus anew. */
  attempt?: number
}

/** Says at the top what is to be mended, in the words that stand at the fields, and leads there. */
export function ErrorSummary({ title, errors, attempt = 0 }: Props) {
  if (errors.length === 0) return null
  return (
    <div
      key={attempt}
      ref={takeFocus}
      className="problem"
      role="alert"
      tabIndex={-1}
      // the document asks for the focus itself where no script does
      autoFocus
      aria-labelledby="problem-title"
    >
      <h2 id="problem-title">{title}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={name}>{name ? <a href={`#${fieldId(name)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}

const takeFocus = (summary: HTMLElement | null) => summary?.focus()
