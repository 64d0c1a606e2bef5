"use client"

import { FieldGroup } from "@/components/forms/field-group"
import { useField } from "@/components/forms/form-context"

type Props = {
  legend: string
  hint: string
  columns: readonly { key: string; label: string }[]
  /** What each column means. */
  about: readonly { key: string; label: string; text: string }[]
  rowsLabel: string
  rows: readonly {
    key: string
    depth: number
    label: string
    cells: readonly { value: string; label: string }[]
  }[]
}

/** A box to tick for each role and program. */
export function RoleGrid({ legend, hint, columns, about, rowsLabel, rows }: Props) {
  const { list, error, errorPrefix } = useField("roles")
  return (
    <FieldGroup id="roles" name="roles" legend={legend} hint={hint} error={error} errorPrefix={errorPrefix}>
      <dl className="my-3 grid gap-2 text-s">
        {about.map(({ key, label, text }) => (
          <div key={key}>
            <dt className="font-semibold">{label}</dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
      <table className="data dense">
        <thead>
          <tr>
            <th scope="col">{rowsLabel}</th>
            {columns.map(({ key, label }) => (
              <th scope="col" key={key}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, depth, label, cells }) => (
            <tr key={key}>
              <th scope="row">{"\u2003".repeat(depth) + label}</th>
              {cells.map(cell => (
                <td key={cell.value}>
                  <input
                    type="checkbox"
                    name="roles[]"
                    value={cell.value}
                    defaultChecked={list.includes(cell.value)}
                    aria-label={cell.label}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  )
}
