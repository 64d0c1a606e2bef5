import { isGroup, type Option, type OptionGroup } from "@/components/forms/options"

type Props = {
  id?: string
  name: string
  value?: string | null
  options: readonly (Option | OptionGroup)[]
  /** The choice of nothing, where that is one: "Not known", "All". */
  blank?: string
  className?: string
  "aria-label"?: string
  "aria-describedby"?: string
  "aria-invalid"?: true
}

/**
 * The control alone, for tables and rows of filters. A form that comes back from its action is reset to how its controls
 * were first drawn, and a list of choices keeps its first choice when the page changes it: hence the key, which draws it anew.
 */
export function SelectBox({ value, options, blank, ...control }: Props) {
  const chosen = value ?? ""
  return (
    <select key={chosen} {...control} defaultValue={chosen}>
      {blank !== undefined && <option value="">{blank}</option>}
      {options.map(item =>
        isGroup(item) ? (
          <optgroup key={item.label} label={item.label}>
            {item.options.map(choice)}
          </optgroup>
        ) : (
          choice(item)
        ),
      )}
    </select>
  )
}

const choice = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)
