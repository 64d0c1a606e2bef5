"use client"

import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { useForm } from "@/components/forms/form-context"
import type { Option } from "@/components/forms/options"
import { AddRow } from "@/components/forms/row-buttons"
import { useRows } from "@/components/forms/use-rows"
import { rowNumbers } from "@/lib/forms/rows"

type Props = {
  fields: readonly Option[]
  words: { title: string; hint: string; name: string; field: string; fromCourse: string; add: string }
}

/** Topics that the register does not have yet; they are made when the course is saved. */
export function NewTopicRows({ fields, words }: Props) {
  const { values, errors, focus } = useForm()
  const { numbers, isNew, add } = useRows("newTopics")
  const isOpen =
    focus === "newTopics" ||
    rowNumbers(values, "newTopics").length > 0 ||
    Object.keys(errors).some(name => name.startsWith("newTopics."))
  return (
    <details className="field" open={isOpen}>
      <summary>{words.title}</summary>
      <div className="more-fields">
        <p className="hint">{words.hint}</p>
        {numbers.map(row => (
          <div key={row} className="row two">
            <FormText name={`newTopics.${row}.name`} label={words.name} autoFocus={isNew(row)} />
            <FormSelect name={`newTopics.${row}.field`} label={words.field} options={fields} blank={words.fromCourse} />
          </div>
        ))}
        <AddRow list="newTopics" shown={numbers.length} add={add}>
          {words.add}
        </AddRow>
      </div>
    </details>
  )
}
