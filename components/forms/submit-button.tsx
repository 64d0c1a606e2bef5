import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import type { ButtonLook } from "@/components/ui/button-class"

type Props = ButtonLook & {
  /** What else the form is told by this button: `name="then" value="preview"`. */
  name?: string
  value?: string
  formAction?: string | ((data: FormData) => void | Promise<void>)
  children: ReactNode
}

/** Sends its form. Never disabled: a form sent twice is accepted once. */
export function SubmitButton({ look = "primary", ...rest }: Props) {
  return <Button {...rest} type="submit" look={look} />
}
