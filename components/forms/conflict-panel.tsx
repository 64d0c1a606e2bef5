"use client"

import { formFields } from "@/lib/forms/form-fields"
import type { Difference } from "@/lib/forms/state"

export type ConflictWords = {
  conflict: string
  /** Who saved and when: `{by}`, `{at}`. */
  conflictBy: string
  conflictAbout: string
  conflictSame: string
  /** Where there is nothing to compare, as when a course is to be published. */
  conflictPlain: string
  goOn: string
  lookAgain: string
  field: string
  mine: string
  theirs: string
  take: string
  saveChoices: string
  reload: string
}

type Props = {
  by: string | null
  at: string | null
  differences: readonly Difference[] | null
  words: ConflictWords
}

/**
 * Someone saved the record while this form was being filled in: both versions field by field. The form now has the version
 * they saved, so saving again keeps what was typed, save where theirs is ticked.
 */
export function ConflictPanel({ by, at, differences, words }: Props) {
  return (
    <div
      className="problem conflict"
      role="alert"
      tabIndex={-1}
      ref={takeFocus}
      autoFocus
      aria-labelledby="conflict-title"
    >
      <h2 id="conflict-title">{words.conflict}</h2>
      <p>
        {by !== null && words.conflictBy.replace("{by}", by).replace("{at}", at ?? "")}{" "}
        {differences === null ? words.conflictPlain : words.conflictAbout}
      </p>
      {differences?.length === 0 && <p>{words.conflictSame}</p>}
      {differences !== null && differences.length > 0 && (
        <table className="data dense">
          <caption className="hidden">{words.conflict}</caption>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.mine}</th>
              <th scope="col">{words.theirs}</th>
              <th scope="col">{words.take}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, label, mine, theirs }) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                <td>{mine}</td>
                <td>{theirs}</td>
                <td>
                  <label className="check">
                    <input type="checkbox" name={formFields.take} value={name} />
                    <span>
                      {words.take}
                      <span className="hidden">: {label}</span>
                    </span>
                  </label>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="actions">
        <button className="button primary">{differences === null ? words.goOn : words.saveChoices}</button>
        {/* the page itself, read anew: what was typed is given up */}
        <a href="">{differences === null ? words.lookAgain : words.reload}</a>
      </p>
    </div>
  )
}

const takeFocus = (panel: HTMLElement | null) => panel?.focus()
