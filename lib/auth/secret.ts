import { env } from "@/lib/env"

/** The secret that signs cookies and encrypts session tokens. The start makes one where none is set. */
export function secret(): string {
  const value = env().secret
  if (!value) throw new Error("SECRET is not set")
  return value
}
