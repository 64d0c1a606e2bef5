import { randomInt } from "node:crypto"
import { Algorithm, hash, verify } from "@node-rs/argon2"

/** Argon2id, as hard as OWASP asks for. The hash carries its own parameters. */
const hardness = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), hardness)
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize("NFKC"))
}

/** Four groups of four, without letters that look alike: to be read from a screen once. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789"

export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("")
  return [group(), group(), group(), group()].join("-")
}
