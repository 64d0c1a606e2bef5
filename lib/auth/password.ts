import { randomInt } from "node:crypto"
import { hash, verify } from "@node-rs/argon2"
import { passwordMaximum } from "@/lib/auth/password-length"

// Argon2id (what the library makes unless told otherwise) as OWASP advises: 19 MiB, two passes, one lane.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Some keyboards (Japanese, Korean) send the same letters composed or decomposed.
const canonical = (password: string) => password.normalize("NFKC")

export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), parameters)
}

let nobody: Promise<string> | undefined

/**
 * Whether the password belongs to the hash. Without a hash (nobody has that e-mail) the same work is done and the answer is
 * no, so that the time it takes tells nothing.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (password.length > passwordMaximum) return false
  nobody ??= hashPassword(crypto.randomUUID())
  const matches = await verify(passwordHash ?? (await nobody), canonical(password))
  return passwordHash !== null && matches
}

// Without letters that look alike.
const letters = "abcdefghjkmnpqrstuvwxyz23456789"

/** A password to be read from a screen once: four groups of four. */
export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("")
  return [group(), group(), group(), group()].join("-")
}
