import type { ComponentProps } from "react"
import { Field, type FieldProps } from "@/components/forms/field"
import { describedBy, fieldId } from "@/components/forms/field-ids"

type Control = Pick<
  ComponentProps<"input">,
  "type" | "inputMode" | "autoComplete" | "lang" | "list" | "maxLength" | "required" | "autoFocus" | "spellCheck"
>

type Props = FieldProps & Control & { value?: string | null; width?: "full" | "short" | "year"; numeric?: boolean }

export function TextInput({ value, width = "full", numeric = false, ...props }: Props) {
  const { name, label, labelHidden, hint, error, errorPrefix, ...control } = props
  return (
    <Field {...{ name, label, labelHidden, hint, error, errorPrefix }}>
      <input
        {...control}
        {...describedBy(props)}
        className={["input", width !== "full" && width, numeric && "num"].filter(Boolean).join(" ")}
        inputMode={numeric ? "numeric" : control.inputMode}
        id={fieldId(name)}
        name={name}
        defaultValue={value ?? ""}
      />
    </Field>
  )
}
