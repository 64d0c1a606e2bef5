import { cookies } from "next/headers"
import { openField, sealField } from "@/lib/crypto/field-cipher"
import { isToken } from "@/lib/entry/token"
import { env } from "@/lib/env"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"

/*
 * A new link is shown to the administrator who made it, and to nobody later: a sealed cookie takes it from the form to the
 * page of the user, and is gone after a minute. It stands in no address and in no table.
 */

const name = "muster.shown-link"
const context = (userId: string) => `entry_link.shown:${userId}`

export async function keepShownLink(locale: Locale, userId: string, token: string): Promise<void> {
  ;(await cookies()).set(name, sealField(token, context(userId)), {
    httpOnly: true,
    sameSite: "lax",
    secure: env().publicUrl?.startsWith("https:") ?? false,
    path: paths.admin.user(locale, userId),
    maxAge: 60,
  })
}

/** The token of the link that was just made for this user, or null. */
export async function readShownLink(userId: string): Promise<string | null> {
  const sealed = (await cookies()).get(name)?.value
  if (!sealed) return null
  try {
    const token = openField(sealed, context(userId))
    return isToken(token) ? token : null
  } catch {
    // made for another user, or with another key: there is nothing to show
    return null
  }
}
