import { cookies } from "next/headers"
import { openField, sealField } from "@/lib/crypto/field-cipher"
import { env } from "@/lib/env"

/*
 * What is shown once to whoever made it, a link or codes: a sealed cookie takes it from the form to the page it leads to, and
 * is gone after a minute. It stands in no address and in no table.
 */

const name = "muster.shown-once"
const context = (page: string) => `shown_once:${page}`

export async function keepShownOnce(page: string, text: string): Promise<void> {
  ;(await cookies()).set(name, sealField(text, context(page)), {
    httpOnly: true,
    sameSite: "lax",
    secure: env().publicUrl?.startsWith("https:") ?? false,
    path: page,
    maxAge: 60,
  })
}

/** What was kept for this page, or null. */
export async function readShownOnce(page: string): Promise<string | null> {
  const sealed = (await cookies()).get(name)?.value
  if (!sealed) return null
  try {
    return openField(sealed, context(page))
  } catch {
    // made for another page, or with another key: there is nothing to show
    return null
  }
}
