import { createHash, randomBytes } from "node:crypto"

/** 256 random bits, as they stand in an address. */
export const makeToken = (): string => randomBytes(32).toString("base64url")

/** What is kept of a token: nobody gets in with what stands in the database. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url")

const shape = /^[\w-]{43}$/

export const isToken = (given: string): boolean => shape.test(given)
