import { countTry, limiterOf, secretKey } from "@/lib/security/rate-limit"

/* How often an objection may be sent. */

const hour = 60 * 60

const fromAddress = limiterOf("objection-address", { points: 5, duration: hour })
const fromAnywhere = limiterOf("objection", { points: 200, duration: 24 * hour })

/** Counts one. Gives the seconds to wait, or 0 when it may go on. */
export async function countObjection(address: string): Promise<number> {
  const wait = await countTry(fromAddress, secretKey("objection", address))
  return wait > 0 ? wait : countTry(fromAnywhere, "all")
}
