import { randomBytes, timingSafeEqual } from "node:crypto"
import { secretKey } from "@/lib/security/rate-limit"

/*
 * A browser in which somebody has signed in before is told apart from strangers: wrong tries from anywhere else never keep
 * its user out. It gets a mark that only we can make, and that is good for one e-mail address and nothing else than this.
 */

const seal = (email: string, mark: string) => secretKey("known browser", email, mark)

/** A mark for a browser in which this user has just signed in. */
export function makeBrowserMark(email: string): string {
  const mark = randomBytes(12).toString("base64url")
  return `${mark}.${seal(email, mark)}`
}

/** The browser's mark when it was made for this e-mail, else null. */
export function readBrowserMark(email: string, given: string | undefined): string | null {
  const [mark = "", told = ""] = given?.split(".") ?? []
  const own = Buffer.from(seal(email, mark))
  const theirs = Buffer.from(told)
  return mark && own.length === theirs.length && timingSafeEqual(own, theirs) ? mark : null
}
