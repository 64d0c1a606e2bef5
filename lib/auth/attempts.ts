import { createHmac } from "node:crypto"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { secret } from "@/lib/auth/secret"
import { db } from "@/lib/db"

/*
 * How often a sign-in may be tried. Counted in the database, so that a restart or a second server forgets nothing. Keys
 * are made with a secret: the table holds no e-mail and no address.
 */

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

// The limiter's few statements go through our one client. It counts in numbers, the column is a bigint.
const throughOurClient = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values)
    return {
      rowCount: rows.length,
      rows: rows.map(row => ({ ...row, expire: row.expire === null ? null : Number(row.expire) })),
    }
  },
}

function limiter(limit: Limit) {
  return new RateLimiterPostgres({
    storeClient: throughOurClient,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: limit,
    ...attemptLimits[limit],
  })
}

const limiters = {
  "account-address": limiter("account-address"),
  account: limiter("account"),
  address: limiter("address"),
} satisfies Record<Limit, RateLimiterPostgres>

const digest = (...parts: string[]) => createHmac("sha256", secret()).update(parts.join("\n")).digest("base64url")

function keysOf(email: string, address: string): Record<Limit, string> {
  return { "account-address": digest(email, address), account: digest(email), address: digest(address) }
}

const each = Object.keys(attemptLimits) as Limit[]

/**
 * Counts a try before the password is looked at, so that many at once gain nothing. Gives the seconds to wait, or 0 when
 * the try may go on.
 */
export async function countAttempt(email: string, address: string): Promise<number> {
  const keys = keysOf(email, address)
  const waits = await Promise.all(
    each.map(async limit => {
      try {
        await limiters[limit].consume(keys[limit])
        return 0
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        throw refusal
      }
    }),
  )
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
