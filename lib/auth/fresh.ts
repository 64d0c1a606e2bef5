import { headers } from "next/headers"
import { redirect } from "next/navigation"
import type { UserActor } from "@/lib/access/actor"
import { countAttempt, forgiveAttempt } from "@/lib/auth/attempts"
import { verifyPassword } from "@/lib/auth/password"
import { getSessionId, requestLocale, requireActor } from "@/lib/auth/session"
import { db } from "@/lib/db"
import type { Message } from "@/lib/forms/state"
import { paths } from "@/lib/paths"
import { requestHeaders } from "@/lib/security/request-headers"

/*
 * What is dangerous is done only by somebody who has just shown that it is he: an open session may have been left behind.
 * A form says `fresh: true` to `formAction`, which then asks for the password in the form itself; a page or a file that is
 * dangerous to open calls `requireFreshPassword`.
 */

/** How long a password counts as just given, in milliseconds. */
export const freshFor = 10 * 60_000

/** Whether this session's password was given within the last ten minutes. */
export async function isFresh(now = new Date()): Promise<boolean> {
  const id = await getSessionId()
  const session = id ? await db.session.findUnique({ where: { id }, select: { provenAt: true } }) : null
  return session !== null && now.getTime() - session.provenAt.getTime() < freshFor
}

/** The signed-in user, who has just given the password; anyone else is asked for it and comes back to where he was. */
export async function requireFreshPassword(): Promise<UserActor> {
  const actor = await requireActor()
  if (await isFresh()) return actor
  const given = await headers()
  redirect(paths.admin.confirmation(requestLocale(given), { next: given.get(requestHeaders.path) }))
}

/** Takes a password for this session. Gives what is wrong with it, or null when it was right. */
export async function provePassword(actor: UserActor, password: string): Promise<Message | null> {
  const from = { address: `open session of ${actor.id}` }
  const seconds = await countAttempt(actor.email, from)
  if (seconds > 0) return { key: "sign-in.wait", values: { count: Math.ceil(seconds / 60) } }
  const user = await db.user.findUnique({ where: { id: actor.id }, select: { passwordHash: true } })
  if (!(await verifyPassword(user?.passwordHash ?? null, password))) return { key: "user.current_password_wrong" }
  await forgiveAttempt(actor.email, from)
  const id = await getSessionId()
  if (id)
    await db.session.updateMany({ where: { id, userId: actor.id, endedAt: null }, data: { provenAt: new Date() } })
  return null
}
