import { authCookies } from "@/lib/auth/cookies"
import { idleLimit } from "@/lib/auth/session-store"
import { tokenOfSession } from "@/lib/auth/token"
import { db } from "@/lib/db"
import type { Purpose } from "@/lib/readings/purposes"

/**
 * Signs a user in without the sign-in page: makes the session's row and the cookie that goes with it. The process must
 * have the server's DATABASE_URL, SECRET and PUBLIC_URL. `name` and `value` suit Playwright's `context.addCookies` (with
 * the server's address as `url`) and a `Cookie` header alike. What names are read for has been said, unless with null.
 */
export async function mintSession(
  userId: string,
  { purpose = "roster" }: { purpose?: Purpose | null } = {},
): Promise<{ sessionId: string; name: string; value: string }> {
  const { id } = await db.session.create({
    data: { userId, purpose, expiresAt: new Date(Date.now() + idleLimit) },
    select: { id: true },
  })
  return { sessionId: id, name: authCookies().sessionToken.name, value: await tokenOfSession(id) }
}
