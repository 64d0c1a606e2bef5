/**
 * A message by its key, with what stands in it. The wrapper of server actions writes it out as `text` in the language of the
 * form, so that no catalog of messages goes to the browser.
 */
export type Message = { key: string; values?: Readonly<Record<string, string | number>>; text?: string }

/** What was typed, by field name (`title.en`, `places.0.country`); a field that stands several times has a list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** One of the things that may be meant, written out in the language of the form. */
export type Choice = { value: string; label: string; about?: string }

/** A field in which what was typed and what someone else saved differ, both written out. */
export type Difference = { name: string; label: string; mine: string; theirs: string }

/**
 * What a form shows after it was sent and not accepted: everything that was typed, one message a field, and, where someone
 * else saved in the meantime, what they saved. A form that was accepted redirects instead.
 */
export type FormState = {
  values: FormValues | null
  errors: Readonly<Record<string, Message>>
  /** What may be meant by a field that did not decide, by its name. */
  choices?: Readonly<Record<string, readonly Choice[]>>
  /** What the form as a whole has to say. */
  notice?: Message
  /** Where that leads, for a notice with a way out. */
  noticeHref?: string
  /**
   * The version saved by the other, to save over it knowingly, and the fields in which the two differ; null where the form
   * has no fields to compare.
   */
  conflict?: { version: number; by: string | null; at: string | null; differences: readonly Difference[] | null }
  /** The password is asked for once more before this is done. */
  confirm?: boolean
  /** The rows to which one was added: its first control takes the focus. */
  focus?: string
  /** Counts the answers, so that the summary takes focus each time. */
  attempt: number
}

export const untouched: FormState = { values: null, errors: {}, attempt: 0 }

/** The number of the next answer. What the form was before comes from the browser and may be anything. */
export const nextAttempt = (before: FormState | null): number =>
  Number.isSafeInteger(before?.attempt) ? (before?.attempt ?? 0) + 1 : 1
