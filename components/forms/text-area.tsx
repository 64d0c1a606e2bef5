import { Field, type FieldProps } from "@/components/forms/field"
import { describedBy, fieldId } from "@/components/forms/field-ids"

type Props = FieldProps & { value?: string | null; rows?: number; lang?: string }

export function TextArea({ value, rows, lang, ...field }: Props) {
  return (
    <Field {...field}>
      <textarea
        {...describedBy(field)}
        id={fieldId(field.name)}
        name={field.name}
        rows={rows}
        lang={lang}
        defaultValue={value ?? ""}
      />
    </Field>
  )
}
