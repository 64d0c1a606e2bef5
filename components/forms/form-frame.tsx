"use client"

import { useActionState, type ReactNode } from "react"
import { ConflictPanel, type ConflictWords } from "@/components/forms/conflict-panel"
import { ErrorSummary } from "@/components/forms/error-summary"
import { FormContext } from "@/components/forms/form-context"
import { FormText } from "@/components/forms/form-text"
import { formFields } from "@/lib/forms/form-fields"
import { untouched, type FormState, type FormValues, type Message } from "@/lib/forms/state"
import { textIn } from "@/lib/forms/values"

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  values: FormValues
  version?: number
  confirm?: boolean
  order: readonly string[]
  /** Made on the server at each drawing; what was sent once stays with the form until it is accepted. */
  formKey: string
  words: ConflictWords & {
    problem: string
    errorPrefix: string
    leads: string
    save: string
    confirm: string
    confirmHint: string
  }
  className?: string
  children: ReactNode
}

export function FormFrame({
  action,
  values,
  version,
  confirm = false,
  order,
  formKey,
  words,
  className,
  children,
}: Props) {
  const [state, send] = useActionState(action, untouched)
  const shown = state.values ?? values
  const key = (state.values && textIn(state.values, formFields.key)) || formKey
  const read = state.conflict?.version ?? (state.values ? textIn(state.values, formFields.version) : version)
  return (
    <FormContext
      value={{
        values: shown,
        errors: state.errors,
        choices: state.choices ?? {},
        errorPrefix: words.errorPrefix,
        focus: state.focus,
      }}
    >
      <form action={send} className={className} noValidate>
        {/* Enter in a field presses the first button of a form: this one, and none that belongs to a row. */}
        <button className="hidden" tabIndex={-1} aria-hidden="true">
          {words.save}
        </button>
        <input type="hidden" name={formFields.key} value={key} />
        {version !== undefined && <input type="hidden" name={formFields.version} value={read} />}
        {state.conflict ? (
          <ConflictPanel key={`conflict ${state.attempt}`} {...state.conflict} words={words} />
        ) : (
          <ErrorSummary title={words.problem} errors={inOrder(state, order)} attempt={state.attempt} />
        )}
        {state.noticeHref && (
          <p className="notice">
            <a href={state.noticeHref}>{words.leads}</a>
          </p>
        )}
        {/* Drawn anew with every answer, so that each control shows what was typed and none what the browser kept of it. */}
        <div key={`fields ${state.attempt}`} className="contents">
          {(confirm || state.confirm) && (
            <div className="main">
              <FormText
                name={formFields.password}
                type="password"
                autoComplete="current-password"
                label={words.confirm}
                hint={words.confirmHint}
              />
            </div>
          )}
          {children}
        </div>
      </form>
    </FormContext>
  )
}

/** The messages in the order in which their fields stand on the page; what is about the form as a whole comes first. */
function inOrder({ errors, notice }: FormState, order: readonly string[]) {
  const placeOf = (name: string) => {
    const at = order.findIndex(field => name === field || name.startsWith(`${field}.`))
    return at < 0 ? order.length : at
  }
  const told = Object.entries(errors)
    .map(([name, error]) => ({ name, message: text(error) }))
    .sort((a, b) => placeOf(a.name) - placeOf(b.name))
  return notice ? [{ name: "", message: text(notice) }, ...told] : told
}

const text = (message: Message) => message.text ?? message.key
