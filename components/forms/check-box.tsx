import type { ReactNode } from "react"
import { fieldId } from "@/components/forms/field-ids"

type Props = {
  name: string
  label: ReactNode
  about?: ReactNode
  checked?: boolean
  value?: string
  type?: "checkbox" | "radio"
  id?: string
}

/** One box with its word; as a field of its own, put it in `<div className="field">`. */
export function CheckBox({ name, label, about, checked = false, value, type = "checkbox", id }: Props) {
  return (
    <label className="check">
      <input type={type} id={id ?? fieldId(name)} name={name} value={value} defaultChecked={checked} />
      <span>{label}</span>
      {about && <small>{about}</small>}
    </label>
  )
}
