import { errorId } from "@/components/forms/field-ids"

/** The message above its control, the same words as in the summary. `prefix` is heard and not seen: "Error:". */
export function FieldError({ name, error, prefix }: { name: string; error?: string | null; prefix?: string }) {
  if (!error) return null
  return (
    <p className="error" id={errorId(name)}>
      {prefix && <span className="hidden">{prefix} </span>}
      {error}
    </p>
  )
}
