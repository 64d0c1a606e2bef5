import type { ReactNode } from "react"
import { fieldId } from "@/components/forms/field-ids"
import type { Option, OptionGroup } from "@/components/forms/options"
import { SelectBox } from "@/components/forms/select-box"

type Filter = {
  name: string
  label: string
  value?: string | null
  options: readonly (Option | OptionGroup)[]
  blank: string
}

type Props = {
  action: string
  search?: { name: string; label: ReactNode; value?: string | null }
  filters: readonly Filter[]
  /** Days: from, to. */
  days?: readonly { name: string; label: string; value?: string | null }[]
  /** What the list is also narrowed to and should stay so. */
  hidden?: Readonly<Record<string, string>>
  words: { apply: string; clear: string }
  clearHref: string
}

/** The search and the filters of a list: a GET form, so that the address is the state of the list. */
export function Filters({ action, search, filters, days = [], hidden = {}, words, clearHref }: Props) {
  return (
    <form className="filters" method="get" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {search && (
        <div className="search">
          <label htmlFor={fieldId(search.name)}>{search.label}</label>
          <input
            className="input"
            type="search"
            id={fieldId(search.name)}
            name={search.name}
            defaultValue={search.value ?? ""}
          />
        </div>
      )}
      {filters.map(({ name, label, ...select }) => (
        <div key={name}>
          <label htmlFor={fieldId(name)}>{label}</label>
          <SelectBox {...select} id={fieldId(name)} name={name} />
        </div>
      ))}
      {days.map(({ name, label, value }) => (
        <div key={name}>
          <label htmlFor={fieldId(name)}>{label}</label>
          <input className="input" type="date" id={fieldId(name)} name={name} defaultValue={value ?? ""} />
        </div>
      ))}
      <div className="go">
        <button className="button slim">{words.apply}</button>
        <a href={clearHref}>{words.clear}</a>
      </div>
    </form>
  )
}
