"use client"

import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import type { Option } from "@/components/forms/options"
import { AddRow, RemoveRow } from "@/components/forms/row-buttons"
import { useRows } from "@/components/forms/use-rows"

type Props = {
  scripts: readonly Option[]
  kinds: readonly Option[]
  words: {
    /** "Spelling {number}" */
    name: string
    written: string
    script: string
    fromLetters: string
    kind: string
    given: string
    fatherName: string
    add: string
    remove: string
  }
}

/** The spellings of a name, the one shown first. */
export function NameRows({ scripts, kinds, words }: Props) {
  const { numbers, isNew, add, remove } = useRows("names")
  return (
    <>
      {numbers.map((row, at) => {
        const title = words.name.replace("{number}", String(at + 1))
        const name = (field: string) => `names.${row}.${field}`
        return (
          <fieldset key={row} className="field spelling">
            <legend>{title}</legend>
            <div>
              <FormText
                name={name("written")}
                label={`${title}, ${words.written}`}
                labelHidden
                autoFocus={isNew(row)}
                spellCheck={false}
              />
              <div className="part">
                <FormSelect name={name("script")} label={words.script} options={scripts} blank={words.fromLetters} />
                <FormSelect name={name("kind")} label={words.kind} options={kinds} blank={words.fromLetters} />
                <FormText name={name("given")} label={words.given} spellCheck={false} />
                <FormText name={name("fatherName")} label={words.fatherName} spellCheck={false} />
              </div>
              <RemoveRow list="names" row={row} remove={remove} word={words.remove} what={title} />
            </div>
          </fieldset>
        )
      })}
      <AddRow list="names" shown={numbers.length} add={add}>
        {words.add}
      </AddRow>
    </>
  )
}
