"use client"

import { FieldError } from "@/components/forms/field-error"
import { describedBy, fieldId } from "@/components/forms/field-ids"
import { useForm } from "@/components/forms/form-context"
import type { Option } from "@/components/forms/options"
import { AddRow, RemoveRow } from "@/components/forms/row-buttons"
import { SelectBox } from "@/components/forms/select-box"
import { useRows } from "@/components/forms/use-rows"
import { UnknownOrganization, type UnknownWords } from "@/components/courses/unknown-organization"
import { textIn } from "@/lib/forms/values"

type Props = {
  roles: readonly Option[]
  /** Id of the `<datalist>` of names. */
  list: string
  words: UnknownWords & { caption: string; role: string; organization: string; remove: string; add: string }
}

/** Organizations by role: a name or alias typed in any script; the server finds who is meant. */
export function OrganizationRows({ roles, list, words }: Props) {
  const { values, errors, errorPrefix } = useForm()
  const { numbers, isNew, add, remove } = useRows("organizations")
  return (
    <>
      <table className="addable">
        <caption className="hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="tight">
              {words.role}
            </th>
            <th scope="col">{words.organization}</th>
            <th scope="col">
              <span className="hidden">{words.remove}</span>
            </th>
          </tr>
        </thead>
        {numbers.map(row => {
          const name = `organizations.${row}.organization`
          const told = errors[name] ?? errors[`organizations.${row}.role`]
          const error = told ? (told.text ?? told.key) : null
          return (
            <tbody key={row}>
              {error && (
                <tr className="wrong message">
                  <td className="full" colSpan={3}>
                    <FieldError name={name} error={error} prefix={errorPrefix} />
                  </td>
                </tr>
              )}
              <tr className={error ? "wrong" : undefined}>
                <td data-label={words.role}>
                  <SelectBox
                    name={`organizations.${row}.role`}
                    value={textIn(values, `organizations.${row}.role`) || "provider"}
                    options={roles}
                    aria-label={words.role}
                  />
                </td>
                <td className="full" data-label={words.organization}>
                  <input
                    {...describedBy({ name, error })}
                    className={error ? "input wrong" : "input"}
                    id={fieldId(name)}
                    name={name}
                    list={list}
                    autoComplete="off"
                    aria-label={words.organization}
                    defaultValue={textIn(values, name)}
                    autoFocus={isNew(row)}
                  />
                  <UnknownOrganization name={name} error={told} words={words} />
                </td>
                <td className="away">
                  <RemoveRow
                    list="organizations"
                    row={row}
                    remove={remove}
                    word={words.remove}
                    what={textIn(values, name)}
                  />
                </td>
              </tr>
            </tbody>
          )
        })}
      </table>
      <AddRow list="organizations" shown={numbers.length} add={add}>
        {words.add}
      </AddRow>
    </>
  )
}
