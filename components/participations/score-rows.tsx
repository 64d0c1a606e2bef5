"use client"

import { FieldError } from "@/components/forms/field-error"
import { describedBy, fieldId } from "@/components/forms/field-ids"
import { useForm } from "@/components/forms/form-context"
import { textIn } from "@/lib/forms/values"

const tests = ["preTestScore", "postTestScore"] as const

export type ScoreRow = { id: string; version: number; name: string; role: string; change: string }

type Props = {
  rows: readonly ScoreRow[]
  /** What the columns are called, for a phone, which has no head row. */
  labels: Record<(typeof tests)[number] | "change", string>
  /** Whose score a field holds, for each row. */
  words: Record<(typeof tests)[number], readonly string[]>
}

/** The scores of each row of a roster. */
export function ScoreRows({ rows, labels, words }: Props) {
  const { values, errors, errorPrefix } = useForm()
  return rows.map(({ id, version, name, role, change }, at) => (
    <tr key={id}>
      <th scope="row">
        <input type="hidden" name={`scores.${at}.id`} value={id} />
        <input type="hidden" name={`scores.${at}.version`} value={version} />
        {name}
      </th>
      <td className="role">{role}</td>
      {tests.map(test => {
        const field = `scores.${at}.${test}`
        const error = errors[field]
        const told = error ? (error.text ?? error.key) : null
        return (
          <td key={test} className="num" data-label={labels[test]}>
            <FieldError name={field} error={told} prefix={errorPrefix} />
            <input
              {...describedBy({ name: field, error: told })}
              id={fieldId(field)}
              name={field}
              className={told ? "input wrong" : "input"}
              inputMode="decimal"
              autoComplete="off"
              aria-label={words[test][at]}
              defaultValue={textIn(values, field)}
            />
          </td>
        )
      })}
      <td className="num" data-label={labels.change}>
        {change}
      </td>
    </tr>
  ))
}
