import type { ComponentProps } from "react"
import { buttonClass, type ButtonLook } from "@/components/ui/button-class"

type Props = ButtonLook & Omit<ComponentProps<"button">, "className">

/** One primary a view. Never disabled to hide a reason. */
export function Button({ look, slim, ...rest }: Props) {
  return <button {...rest} className={buttonClass({ look, slim })} />
}
