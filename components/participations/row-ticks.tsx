"use client"

import { fieldId } from "@/components/forms/field-ids"
import { useForm } from "@/components/forms/form-context"
import { useScript } from "@/components/forms/use-script"
import { listIn } from "@/lib/forms/values"

/** Takes a row into what is done to many. */
export function RowTick({ id, label, first = false, checked = false }: RowTickProps) {
  const { values } = useForm()
  const ticked = values["rows[]"] === undefined ? checked : listIn(values, "rows[]").includes(id)
  return (
    <input
      type="checkbox"
      name="rows[]"
      value={id}
      // the summary of errors leads to the first
      id={first ? fieldId("rows") : undefined}
      aria-label={label}
      defaultChecked={ticked}
    />
  )
}

type RowTickProps = { id: string; label: string; first?: boolean; checked?: boolean }

/** Ticks all rows of its form, or none. Where no script runs there is none of it. */
export function AllTicks({ label }: { label: string }) {
  if (!useScript()) return <span className="hidden">{label}</span>
  return (
    <input
      type="checkbox"
      aria-label={label}
      onChange={event => {
        for (const tick of event.target.form?.querySelectorAll<HTMLInputElement>('input[name="rows[]"]') ?? [])
          tick.checked = event.target.checked
      }}
    />
  )
}
