import { CheckBox } from "@/components/forms/check-box"
import type { FieldProps } from "@/components/forms/field"
import { FieldGroup } from "@/components/forms/field-group"
import { fieldId } from "@/components/forms/field-ids"
import type { Option } from "@/components/forms/options"

type Props = Omit<FieldProps, "label"> & {
  legend: string
  options: readonly Option[]
  /** Side by side where there is room. */
  inline?: boolean
} & ({ type: "radio"; value?: string | null } | { type: "checkbox"; value?: readonly string[] })

/**
 * One of several, or any of them; then what is sent is a list, `name[]`. The first carries the id of the group's name.
 */
export function Choices({ options, inline = false, ...group }: Props) {
  const { type, value, ...field } = group
  const chosen = typeof value === "string" ? [value] : (value ?? [])
  return (
    <FieldGroup {...field}>
      <div className={inline ? "choices" : undefined}>
        {options.map((option, index) => (
          <CheckBox
            key={option.value}
            type={type}
            id={index === 0 ? fieldId(field.name) : fieldId(`${field.name}.${option.value}`)}
            name={type === "checkbox" ? `${field.name}[]` : field.name}
            value={option.value}
            label={option.label}
            about={option.about}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
