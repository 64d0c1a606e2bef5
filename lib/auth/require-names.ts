import { headers } from "next/headers"
import { redirect } from "next/navigation"
import type { UserActor } from "@/lib/access/actor"
import { requireEditor } from "@/lib/auth/require-editor"
import { defaultLocale, isLocale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import { hasPurpose } from "@/lib/readings/sitting"
import { requestHeaders } from "@/lib/security/request-headers"

/**
 * The one door to names of people, for every page and file that shows some. Gives the user, who may see names and has said what
 * for; else a page asks, once a sitting, and leads back to where he was.
 */
export async function requireNames(): Promise<UserActor> {
  const actor = await requireEditor({ noun: "person" })
  if (hasPurpose(actor)) return actor
  const given = await headers()
  const locale = given.get(requestHeaders.locale) ?? ""
  redirect(
    paths.admin.purpose(isLocale(locale) ? locale : defaultLocale, { next: given.get(requestHeaders.path) ?? null }),
  )
}
