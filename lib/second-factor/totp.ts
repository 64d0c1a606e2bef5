import { Secret, TOTP } from "otpauth"
import { openField, sealField } from "@/lib/crypto/field-cipher"

/* Codes that change every thirty seconds, made from a secret that an app on a phone and we share (RFC 6238). */

const context = (userId: string) => `app_user.totp_secret:${userId}`

/** A new secret, sealed for the user's row. */
export const makeSealedSecret = (userId: string): string => sealField(new Secret({ size: 20 }).base32, context(userId))

function totpOf(userId: string, sealed: string, email: string): TOTP {
  const secret = Secret.fromBase32(openField(sealed, context(userId)))
  return new TOTP({ issuer: "Muster", label: email, secret, digits: 6, period: 30 })
}

export type FactorOffer = { uri: string; secret: string }

/** What an app is told: as an address (drawn for its camera), and as letters to type. */
export function offerOf(userId: string, sealed: string, email: string): FactorOffer {
  const totp = totpOf(userId, sealed, email)
  return { uri: totp.toString(), secret: totp.secret.base32.replace(/(.{4})(?=.)/g, "$1 ") }
}

/** The step of time a code belongs to: this one, the one before or the one after, as clocks differ. Null for a wrong code. */
export function stepOfCode(userId: string, sealed: string, code: string, now = new Date()): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const totp = totpOf(userId, sealed, "")
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : totp.counter({ timestamp: now.getTime() }) + delta
}
