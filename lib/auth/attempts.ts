import type { RateLimiterPostgres } from "rate-limiter-flexible"
import { countTry, limiterOf, secretKey } from "@/lib/security/rate-limit"

/* How often a sign-in may be tried. */

const minute = 60

/** Tries, and the seconds in which they are counted. Whoever knows the password clears the first on signing in. */
export const attemptLimits = {
  /** One account from one address. */
  "account-address": { points: 10, duration: 15 * minute },
  /** One account from anywhere. Higher, so that a stranger can't easily keep someone out. */
  account: { points: 50, duration: 60 * minute },
  /** Any account from one address. */
  address: { points: 100, duration: 60 * minute },
} as const

type Limit = keyof typeof attemptLimits

const limiters = {
  "account-address": limiterOf("account-address", attemptLimits["account-address"]),
  account: limiterOf("account", attemptLimits["account"]),
  address: limiterOf("address", attemptLimits["address"]),
} satisfies Record<Limit, RateLimiterPostgres>

function keysOf(email: string, address: string): Record<Limit, string> {
  return { "account-address": secretKey(email, address), account: secretKey(email), address: secretKey(address) }
}

const each = Object.keys(attemptLimits) as Limit[]

/**
 * Counts a try before the password is looked at, so that many at once gain nothing. Gives the seconds to wait, or 0 when
 * the try may go on.
 */
export async function countAttempt(email: string, address: string): Promise<number> {
  const keys = keysOf(email, address)
  const waits = await Promise.all(each.map(limit => countTry(limiters[limit], keys[limit])))
  return Math.max(...waits)
}

/** The password was right: the try was none. */
export async function forgiveAttempt(email: string, address: string): Promise<void> {
  const keys = keysOf(email, address)
  await Promise.all([
    limiters["account-address"].delete(keys["account-address"]),
    limiters.account.reward(keys.account),
    limiters.address.reward(keys.address),
  ])
}
