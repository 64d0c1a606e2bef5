import { getPublicCertificate, type PublicCertificate } from "@/lib/participations/public-certificate"
import { countTry, limiterOf, secretKey } from "@/lib/security/rate-limit"

/** Codes that nobody has, from one address. Whoever asks for a certificate that exists has not been guessing. */
export const verificationLimit = { points: 30, duration: 15 * 60 } as const

const limiter = limiterOf("verification", verificationLimit)

export type Verification =
  | { kind: "found"; certificate: PublicCertificate }
  | { kind: "unknown" }
  /** Too many codes that nobody has. */
  | { kind: "wait"; seconds: number }

/** Looks a code up for a visitor. Counted before it is looked up, so that many at once gain nothing. */
export async function verifyCertificate(typed: string, address: string): Promise<Verification> {
  const key = secretKey(address)
  const seconds = await countTry(limiter, key)
  if (seconds > 0) return { kind: "wait", seconds }
  const certificate = await getPublicCertificate(typed)
  if (!certificate) return { kind: "unknown" }
  await limiter.reward(key)
  return { kind: "found", certificate }
}
