import { decode, encode } from "next-auth/jwt"
import { secret } from "@/lib/auth/secret"
import { absoluteLimit } from "@/lib/auth/session-store"

/** How long the token itself is good for, in seconds; the session's row decides long before. */
export const tokenAge = absoluteLimit / 1000

/** The token next-auth keeps in the session's cookie, for a session. */
export function tokenOfSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: secret(), maxAge: tokenAge })
}

/** The session a token names, or null when it is not one of ours or too old. */
export async function sessionOfToken(token: string | undefined): Promise<string | null> {
  if (!token) return null
  const key = secret()
  try {
    const content = await decode({ token, secret: key })
    return typeof content?.sid === "string" ? content.sid : null
  } catch {
    // Not encrypted by us, or past its time: nobody is signed in by it.
    return null
  }
}
