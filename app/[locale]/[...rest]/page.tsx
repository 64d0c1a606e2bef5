import { notFound } from "next/navigation"

/** Whatever no other page answers is an unknown address, in the language it was asked in. */
export default function UnknownAddress(): never {
  notFound()
}
