"use client"

import type { ReactNode } from "react"
import { PartRows, type PartWords } from "@/components/courses/part-rows"
import { UnknownOrganization, type UnknownWords } from "@/components/courses/unknown-organization"
import { FieldError } from "@/components/forms/field-error"
import { describedBy, fieldId } from "@/components/forms/field-ids"
import { useForm } from "@/components/forms/form-context"
import { FormText } from "@/components/forms/form-text"
import type { Option } from "@/components/forms/options"
import { SelectBox } from "@/components/forms/select-box"
import { rowNumbers } from "@/lib/forms/rows"
import { textIn } from "@/lib/forms/values"

type Props = {
  roles: readonly Option[]
  precisions: readonly Option[]
  sexes: readonly Option[]
  rankBands: readonly Option[]
  /** Id of the `<datalist>` of names of organizations. */
  list: string
  /** What the sources say of each role's number. */
  notes: Readonly<Record<string, ReactNode>>
  words: PartWords &
    UnknownWords & { caption: string; role: string; total: string; who: string; organization: string; more: string }
}

/** A row a role, always all of them; a blank one is not known. */
export function HeadCountRows({ roles, precisions, sexes, rankBands, list, notes, words }: Props) {
  const { values, errors, errorPrefix } = useForm()
  const filled = rowNumbers(values, "headCounts")
  const next = (filled.at(-1) ?? -1) + 1
  const rowOf = new Map(filled.map(row => [textIn(values, `headCounts.${row}.role`), row]))
  const rows = roles.map((role, at) => ({ role, row: rowOf.get(role.value) ?? next + at }))
  return (
    <table className="addable counts">
      <caption className="hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.role}</th>
          <th scope="col" className="tight">
            {words.precision}
          </th>
          <th scope="col" className="tight">
            {words.total}
          </th>
          <th scope="col">{words.who}</th>
        </tr>
      </thead>
      {rows.map(({ role, row }) => {
        const at = `headCounts.${row}`
        const total = `${at}.total`
        const told = errors[total] ?? errors[`${at}.role`] ?? errors[`${at}.who`]
        const error = told ? (told.text ?? told.key) : null
        const organization = `${at}.organization`
        const hasMore =
          textIn(values, organization) !== "" ||
          rowNumbers(values, `${at}.parts`).length > 0 ||
          Object.keys(errors).some(name => name.startsWith(`${at}.parts.`) || name === organization)
        return (
          <tbody key={role.value}>
            {error && (
              <tr className="wrong message">
                <td className="full" colSpan={4}>
                  <FieldError name={total} error={error} prefix={errorPrefix} />
                </td>
              </tr>
            )}
            <tr className={error ? "wrong" : undefined}>
              <th scope="row" className="full">
                {role.label}
                <input type="hidden" name={`${at}.role`} value={role.value} />
              </th>
              <td data-label={words.precision}>
                <SelectBox
                  name={`${at}.precision`}
                  value={textIn(values, `${at}.precision`) || "exact"}
                  options={precisions}
                  aria-label={`${words.precision}, ${role.label}`}
                />
              </td>
              <td data-label={words.total}>
                <input
                  {...describedBy({ name: total, error })}
                  className={error ? "input num wrong" : "input num"}
                  id={fieldId(total)}
                  name={total}
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={`${words.total}, ${role.label}`}
                  defaultValue={textIn(values, total)}
                />
              </td>
              <td className="full" data-label={words.who}>
                <input
                  className="input"
                  id={fieldId(`${at}.who`)}
                  name={`${at}.who`}
                  aria-label={`${words.who}, ${role.label}`}
                  defaultValue={textIn(values, `${at}.who`)}
                />
              </td>
            </tr>
            <tr>
              <td className="full" colSpan={4}>
                <details open={hasMore}>
                  <summary>
                    {words.more}
                    <span className="hidden">: {role.label}</span>
                  </summary>
                  <div className="more-fields">
                    <FormText name={organization} label={words.organization} list={list} autoComplete="off" />
                    <UnknownOrganization name={organization} error={errors[organization]} words={words} />
                    <PartRows
                      list={`${at}.parts`}
                      precisions={precisions}
                      sexes={sexes}
                      rankBands={rankBands}
                      names={list}
                      words={words}
                    />
                  </div>
                </details>
                {notes[role.value]}
              </td>
            </tr>
          </tbody>
        )
      })}
    </table>
  )
}
