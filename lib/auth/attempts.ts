import type { RateLimiterPostgres } from "rate-limiter-flexible"
import { countTry, limiterOf, secretKey, type RateLimit } from "@/lib/security/rate-limit"

/* How often a sign-in may be tried. */

const minute = 60
const hour = 60 * minute
const month = 30 * 24 * hour

/**
 * Tries, the seconds in which they are counted, and for how long it is locked after them. Whoever knows the password clears
 * the first two on signing in.
 */
export const attemptLimits = {
  /** One account from one address. */
  "account-address": { points: 10, duration: 15 * minute },
  /** One account from a browser in which its user has signed in before: all that counts there. */
  "account-browser": { points: 10, duration: 15 * minute },
  /** One account from anywhere else. Higher, so that a stranger can't easily keep someone out. */
  account: { points: 50, duration: hour, blockDuration: hour },
  /** Any account from one address. */
  address: { points: 100, duration: hour, blockDuration: hour },
} as const satisfies Record<string, RateLimit>

type Limit = keyof typeof attemptLimits

const limiters = {
  "account-address": limiterOf("account-address", attemptLimits["account-address"]),
  "account-browser": limiterOf("account-browser", attemptLimits["account-browser"]),
  account: limiterOf("account", attemptLimits.account),
  address: limiterOf("address", attemptLimits.address),
} satisfies Record<Limit, RateLimiterPostgres>

/** Wrong tries since the user last signed in; it never keeps anybody waiting. */
const failures = limiterOf("failures", { points: 1_000_000, duration: month })

/** Where a try comes from: an address, and the mark of a browser that is known for this account. */
export type Origin = { address: string; browser?: string | null }

function keysOf(email: string, { address, browser }: Origin): [Limit, string][] {
  if (browser) return [["account-browser", secretKey(email, browser)]]
  return [
    ["account-address", secretKey(email, address)],
    ["account", secretKey(email)],
    ["address", secretKey(address)],
  ]
}

/**
 * Counts a try before the password is looked at, so that many at once gain nothing. Gives the seconds to wait, or 0 when
 * the try may go on.
 */
export async function countAttempt(email: string, origin: Origin): Promise<number> {
  const waits = await Promise.all(keysOf(email, origin).map(([limit, key]) => countTry(limiters[limit], key)))
  return Math.max(...waits)
}

/** The password was right: the try was none. */
export async function forgiveAttempt(email: string, origin: Origin): Promise<void> {
  await Promise.all(
    keysOf(email, origin).map(([limit, key]) =>
      limit === "account" || limit === "address" ? limiters[limit].reward(key) : limiters[limit].delete(key),
    ),
  )
}

/** Notes a wrong password, whether or not the account exists. */
export async function countFailure(email: string): Promise<void> {
  await countTry(failures, secretKey(email))
}

/** How many wrong passwords were tried since the last time this was asked. */
export async function takeFailures(email: string): Promise<number> {
  const key = secretKey(email)
  const found = await failures.get(key)
  if (found) await failures.delete(key)
  return found?.consumedPoints ?? 0
}
