import { createTransport, type Transporter } from "nodemailer"
import { env } from "@/lib/env"
import { logFailure } from "@/lib/log"

/** A letter of ours: plain text, so that an address in it is seen for what it is. */
export type Letter = { to: string; subject: string; text: string }

/** Whether letters can be sent at all: `SMTP_URL` and `MAIL_FROM`. */
export const mailIsSet = (): boolean => env().smtpUrl !== undefined

let kept: { url: string; transport: Transporter } | undefined

function transport(url: string): Transporter {
  if (kept?.url !== url) {
    const patience = 15_000
    const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
    kept = { url, transport: createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true }) }
  }
  return kept.transport
}

/** Sends a letter; one that can't be sent is told in the log, without saying to whom. */
export async function sendLetter({ to, subject, text }: Letter): Promise<boolean> {
  const { smtpUrl, mailFrom } = env()
  if (!smtpUrl || !mailFrom) return false
  try {
    await transport(smtpUrl).sendMail({ from: mailFrom, to: { name: "", address: to }, subject, text })
    return true
  } catch (error) {
    logFailure(error, "mail")
    return false
  }
}
