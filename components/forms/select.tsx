import { Field, type FieldProps } from "@/components/forms/field"
import { describedBy, fieldId } from "@/components/forms/field-ids"
import type { Option, OptionGroup } from "@/components/forms/options"
import { SelectBox } from "@/components/forms/select-box"

type Props = FieldProps & { value?: string | null; options: readonly (Option | OptionGroup)[]; blank?: string }

export function Select({ value, options, blank, ...field }: Props) {
  return (
    <Field {...field}>
      <SelectBox
        {...describedBy(field)}
        id={fieldId(field.name)}
        name={field.name}
        value={value}
        options={options}
        blank={blank}
      />
    </Field>
  )
}
