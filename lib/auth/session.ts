import { cookies, headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import type { UserActor } from "@/lib/access/actor"
import { authCookies } from "@/lib/auth/cookies"
import { actorOfSession, pendingSession, type PendingSession } from "@/lib/auth/session-store"
import { sessionOfToken } from "@/lib/auth/token"
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import { requestHeaders } from "@/lib/security/request-headers"

/** The id of the session this request came with, whether or not it still holds. */
export const getSessionId = cache(async (): Promise<string | null> => {
  const token = (await cookies()).get(authCookies().sessionToken.name)?.value
  return sessionOfToken(token)
})

/** Who sent this request, asked of the database once a request; null when nobody is signed in. */
export const getActor = cache(async (): Promise<UserActor | null> => {
  const sessionId = await getSessionId()
  return sessionId ? actorOfSession(sessionId) : null
})

/** Who is at the door with a right password and without a second factor yet; null when nobody is. */
export const getPending = cache(async (): Promise<PendingSession | null> => {
  const sessionId = await getSessionId()
  return sessionId ? pendingSession(sessionId) : null
})

/** Who sent this request; whoever is not signed in is sent to the door and from there back to where he was. */
export async function requireActor(): Promise<UserActor> {
  const actor = await getActor()
  if (actor) return actor
  const given = await headers()
  redirect(paths.signIn(requestLocale(given), { next: given.get(requestHeaders.path) }))
}

/** An administrator; for anyone else the page does not exist. */
export async function requireAdministrator(): Promise<UserActor> {
  const actor = await requireActor()
  if (!actor.administrator) notFound()
  return actor
}

/** The token for a plain form that posts to next-auth, as proxy.ts hands it over. */
export async function getCsrfToken(): Promise<string> {
  return (await headers()).get(requestHeaders.csrf) ?? ""
}

/** The language of the page that was asked for, as proxy.ts hands it over. */
export function requestLocale(given: Headers): Locale {
  const locale = given.get(requestHeaders.locale) ?? ""
  return isLocale(locale) ? locale : defaultLocale
}
