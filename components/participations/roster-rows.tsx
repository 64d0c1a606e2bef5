"use client"

import { FieldError } from "@/components/forms/field-error"
import { describedBy, fieldId } from "@/components/forms/field-ids"
import { useForm } from "@/components/forms/form-context"
import type { Option } from "@/components/forms/options"
import { AddRow, RemoveRow } from "@/components/forms/row-buttons"
import { SelectBox } from "@/components/forms/select-box"
import { GridKeys } from "@/components/forms/grid-keys"
import { useRows } from "@/components/forms/use-rows"
import { UnknownOrganization, type UnknownWords } from "@/components/courses/unknown-organization"
import { NameCell } from "@/components/participations/name-cell"
import { PersonChoice, useIsAsked, type ChoiceWords } from "@/components/participations/person-choice"
import { textIn } from "@/lib/forms/values"

type Words = UnknownWords &
  ChoiceWords &
  Record<"caption" | "name" | "role" | "organization" | "rank" | "attended" | "completed" | "remove" | "add", string>

type Choices = { roles: readonly Option[]; completed: readonly Option[]; notKnown: string }

type Props = Choices & {
  /** Id of the `<datalist>` of organizations. */
  list: string
  /** Where the people are asked for that a name may mean, and how their number is said. */
  matchesHref: string
  found: readonly string[]
  words: Words
}

/** People to be added, one a row: the name as written, and the server asks where that does not decide who is meant. */
export function RosterRows({ words, ...choices }: Props) {
  const { numbers, isNew, add, extend, remove } = useRows("entries")
  return (
    <GridKeys sendOnBlank grow={extend}>
      <table className="addable people-rows">
        <caption className="hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.organization}</th>
            <th scope="col">{words.rank}</th>
            <th scope="col">{words.attended}</th>
            <th scope="col">{words.completed}</th>
            <th scope="col">
              <span className="hidden">{words.remove}</span>
            </th>
          </tr>
        </thead>
        {numbers.map(row => (
          <RosterRowFields key={row} {...choices} row={row} words={words} isNew={isNew(row)} remove={remove} />
        ))}
      </table>
      <AddRow list="entries" shown={numbers.length} add={add}>
        {words.add}
      </AddRow>
    </GridKeys>
  )
}

type RowProps = Props & { row: number; isNew: boolean; remove: (row: number) => void }

function RosterRowFields(props: RowProps) {
  const { row, roles, completed, notKnown, list, matchesHref, found, words, isNew, remove } = props
  const { values, errors, errorPrefix } = useForm()
  const path = `entries.${row}`
  const at = (field: string) => `${path}.${field}`
  const typed = (field: string) => textIn(values, at(field))
  const filled = Object.keys(values).some(name => name.startsWith(`${path}.`))
  const told = rowFields.flatMap(field => {
    const error = errors[at(field)]
    return error ? [{ name: at(field), text: error.text ?? error.key }] : []
  })
  const textOf = (field: string) => errors[at(field)] && "told"
  const asked = useIsAsked(path)
  const control = (field: string) => ({
    ...describedBy({ name: at(field), error: textOf(field) }),
    id: fieldId(at(field)),
    name: at(field),
    className: textOf(field) ? "input wrong" : "input",
    defaultValue: typed(field),
    autoComplete: "off",
  })
  return (
    <tbody>
      {told.length > 0 && (
        <tr className="wrong message">
          <td className="full" colSpan={7}>
            {told.map(({ name, text }) => (
              <FieldError key={name} name={name} error={text} prefix={errorPrefix} />
            ))}
          </td>
        </tr>
      )}
      <tr className={told.length > 0 ? "wrong" : undefined}>
        <td className="full" data-label={words.name}>
          <NameCell
            input={{ ...control("name"), "aria-label": words.name, autoFocus: isNew, spellCheck: false }}
            matchesHref={matchesHref}
            found={found}
            personField={asked ? null : at("person")}
          />
        </td>
        <td data-label={words.role}>
          <SelectBox name={at("role")} value={typed("role") || "trainee"} options={roles} aria-label={words.role} />
        </td>
        <td data-label={words.organization}>
          <input {...control("organization")} list={list} aria-label={words.organization} />
          <UnknownOrganization name={at("organization")} error={errors[at("organization")]} words={words} />
        </td>
        <td data-label={words.rank}>
          <input {...control("rank")} aria-label={words.rank} />
        </td>
        <td className="tick" data-label={words.attended}>
          <input
            type="checkbox"
            name={at("attended")}
            aria-label={words.attended}
            defaultChecked={filled ? typed("attended") === "on" : true}
          />
        </td>
        <td data-label={words.completed}>
          <SelectBox
            name={at("completed")}
            value={typed("completed")}
            options={completed}
            blank={notKnown}
            aria-label={words.completed}
          />
        </td>
        <td className="away">
          <RemoveRow list="entries" row={row} remove={remove} word={words.remove} what={typed("name")} />
        </td>
      </tr>
      {asked && (
        <tr className={told.length > 0 ? "wrong" : undefined}>
          <td className="full" colSpan={7}>
            <PersonChoice row={path} words={words} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

const rowFields = ["name", "person", "role", "organization", "rank", "completed"] as const
