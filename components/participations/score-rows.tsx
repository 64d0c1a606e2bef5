"use client"

import { FieldError } from "@/components/forms/field-error"
import { describedBy, fieldId } from "@/components/forms/field-ids"
import { useForm } from "@/components/forms/form-context"
import { textIn } from "@/lib/forms/values"

const tests = ["preTestScore", "postTestScore"] as const

export type ScoreRow = { id: string; version: number; name: string; role: string; change: string }

type Props = { rows: readonly ScoreRow[]; words: Record<(typeof tests)[number], readonly string[]> }

/** The scores of each row of a roster. `words` says for each row whose score a field holds. */
export function ScoreRows({ rows, words }: Props) {
  const { values, errors, errorPrefix } = useForm()
  return rows.map(({ id, version, name, role, change }, at) => (
    <tr key={id}>
      <th scope="row">
        <input type="hidden" name={`scores.${at}.id`} value={id} />
        <input type="hidden" name={`scores.${at}.version`} value={version} />
        {name}
      </th>
      <td>{role}</td>
      {tests.map(test => {
        const field = `scores.${at}.${test}`
        const error = errors[field]
        const told = error ? (error.text ?? error.key) : null
        return (
          <td key={test} className="num">
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
      <td className="num">{change}</td>
    </tr>
  ))
}
