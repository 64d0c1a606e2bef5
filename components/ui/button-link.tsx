import type { ComponentProps } from "react"
import { buttonClass, type ButtonLook } from "@/components/ui/button-class"

type Props = ButtonLook & Omit<ComponentProps<"a">, "className">

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function ButtonLink({ look, slim, ...rest }: Props) {
  return <a {...rest} className={buttonClass({ look, slim })} />
}
