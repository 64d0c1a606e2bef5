import { createHmac } from "node:crypto"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { secret } from "@/lib/auth/secret"
import { db } from "@/lib/db"

/*
 * How often something may be tried. Counted in the database, so that a restart or a second server forgets nothing. Keys are
 * made with a secret: the table holds no e-mail and no address.
 */

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

/** Tries, the seconds in which they are counted, and, where it is more, those it is locked for after them. */
export type RateLimit = { points: number; duration: number; blockDuration?: number }

export function limiterOf(keyPrefix: string, limit: RateLimit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: throughOurClient,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    ...limit,
  })
}

/** Counts a try. Gives the seconds to wait, or 0 when it may go on. */
export async function countTry(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}

export const secretKey = (...parts: string[]): string =>
  createHmac("sha256", secret()).update(parts.join("\n")).digest("base64url")
