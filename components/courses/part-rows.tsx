"use client"

import { UnknownOrganization, type UnknownWords } from "@/components/courses/unknown-organization"
import { useForm } from "@/components/forms/form-context"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import type { Option } from "@/components/forms/options"
import { AddRow, RemoveRow } from "@/components/forms/row-buttons"
import { useRows } from "@/components/forms/use-rows"

export type PartWords = UnknownWords & {
  parts: string
  partsHint: string
  total: string
  precision: string
  organization: string
  branch: string
  sex: string
  rankBand: string
  source: string
  notKnown: string
  remove: string
  addPart: string
}

type Props = {
  /** `headCounts.0.parts` */
  list: string
  precisions: readonly Option[]
  sexes: readonly Option[]
  rankBands: readonly Option[]
  /** Id of the `<datalist>` of names of organizations. */
  names: string
  words: PartWords
}

/** Parts of a head count, as a source published them. */
export function PartRows({ list, precisions, sexes, rankBands, names, words }: Props) {
  const { errors } = useForm()
  const { numbers, isNew, add, remove } = useRows(list)
  return (
    <fieldset className="field parts-of">
      <legend>{words.parts}</legend>
      <p className="hint">{words.partsHint}</p>
      {numbers.map(row => {
        const at = `${list}.${row}`
        return (
          <div key={row} className="part">
            <FormText name={`${at}.number`} label={words.total} numeric autoComplete="off" autoFocus={isNew(row)} />
            <FormSelect name={`${at}.precision`} label={words.precision} options={precisions} />
            <FormSelect name={`${at}.sex`} label={words.sex} options={sexes} blank={words.notKnown} />
            <FormSelect name={`${at}.rankBand`} label={words.rankBand} options={rankBands} blank={words.notKnown} />
            <div className="wide-part">
              <FormText name={`${at}.organization`} label={words.organization} list={names} autoComplete="off" />
              <UnknownOrganization name={`${at}.organization`} error={errors[`${at}.organization`]} words={words} />
            </div>
            <FormText name={`${at}.branch`} label={words.branch} />
            <FormText name={`${at}.source`} label={words.source} list="source-numbers" autoComplete="off" />
            <p className="away">
              <RemoveRow list={list} row={row} remove={remove} word={words.remove} what={words.parts} />
            </p>
          </div>
        )
      })}
      <AddRow list={list} shown={numbers.length} add={add}>
        {words.addPart}
      </AddRow>
    </fieldset>
  )
}
