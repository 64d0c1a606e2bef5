import { createHash, randomBytes, timingSafeEqual } from "node:crypto"
import { secret } from "@/lib/auth/secret"

/*
 * The token against forged forms, in next-auth's own format: the cookie holds the token and a hash that only we can make,
 * the form holds the token.
 */

const sealOf = (token: string) => createHash("sha256").update(`${token}${secret()}`).digest("hex")

/** A new token and the cookie that goes with it. */
export function makeCsrfToken(): { token: string; cookie: string } {
  const token = randomBytes(32).toString("hex")
  return { token, cookie: `${token}|${sealOf(token)}` }
}

/** The token in a cookie, or null when the cookie was not made here. */
export function readCsrfToken(cookie: string | undefined): string | null {
  const [token, seal] = cookie?.split("|") ?? []
  if (!token || !seal) return null
  const given = Buffer.from(seal)
  const own = Buffer.from(sealOf(token))
  return given.length === own.length && timingSafeEqual(given, own) ? token : null
}
