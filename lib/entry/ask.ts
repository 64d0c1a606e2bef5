import { db } from "@/lib/db"
import { linkLetter } from "@/lib/entry/letters"
import { makeAskedLink } from "@/lib/entry/links"
import type { Locale } from "@/lib/i18n/locale"
import { logFailure } from "@/lib/log"
import { sendLetter } from "@/lib/mail/send"
import { countTry, limiterOf, secretKey } from "@/lib/security/rate-limit"

/* Asking for a new password at the door, where letters can be sent. */

const hour = 60 * 60

/** Letters to one account, so that nobody's box is filled; asking more often is answered as always. */
const toAccount = limiterOf("reset-account", { points: 3, duration: hour })
const fromAddress = limiterOf("reset-address", { points: 20, duration: hour })

/** Counts one who asks. Gives the seconds to wait, or 0. */
export const countAsking = (address: string): Promise<number> => countTry(fromAddress, secretKey("reset", address))

/** Sends a link where somebody has that e-mail. Done after the answer was given, so that its time tells nothing. */
export async function sendAskedLink(locale: Locale, origin: string, email: string): Promise<void> {
  try {
    if ((await countTry(toAccount, secretKey("reset", email))) > 0) return
    const link = await db.$transaction(tx => makeAskedLink(tx, email))
    if (link) await sendLetter(linkLetter(locale, origin, link, true))
  } catch (error) {
    logFailure(error, "asked link")
  }
}
