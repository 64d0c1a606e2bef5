import { z } from "zod"
import { countAttempt, countFailure, forgiveAttempt, takeFailures } from "@/lib/auth/attempts"
import { readBrowserMark } from "@/lib/auth/known-browser"
import { verifyPassword } from "@/lib/auth/password"
import { db } from "@/lib/db"

/** What was typed: an e-mail is compared in lower case. Anything but two texts is nobody's. */
const credentialsSchema = z.object({
  email: z
    .string()
    .max(320)
    .transform(value => value.trim().toLowerCase()),
  password: z.string().max(1024),
})

export type SignInAnswer =
  /** With the number of wrong tries at the account since it was last signed in to. */
  | { kind: "right"; userId: string; email: string; failedTries: number }
  /** Wrong e-mail, wrong password or a disabled user: one answer for all. */
  | { kind: "wrong" }
  | { kind: "wait"; seconds: number }

/** Checks an e-mail and a password sent from an address. `mark` is that of a browser somebody signed in with before. */
export async function checkCredentials(given: unknown, address: string, mark?: string): Promise<SignInAnswer> {
  const typed = credentialsSchema.safeParse(given)
  if (!typed.success || !typed.data.email || !typed.data.password) return { kind: "wrong" }
  const { email, password } = typed.data
  const origin = { address, browser: readBrowserMark(email, mark) }
  const seconds = await countAttempt(email, origin)
  if (seconds > 0) return { kind: "wait", seconds }
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true },
  })
  const matches = await verifyPassword(user?.passwordHash ?? null, password)
  if (!user || !matches || user.disabledAt) {
    await countFailure(email)
    return { kind: "wrong" }
  }
  await forgiveAttempt(email, origin)
  return { kind: "right", userId: user.id, email, failedTries: await takeFailures(email) }
}
