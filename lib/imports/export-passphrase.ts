import { createHmac } from "node:crypto"
import { secret } from "@/lib/auth/secret"

/** Without letters that are taken for others, small or large. */
const letters = "23456789abcdefghjkmnpqrstuvwxyz"

/**
 * What the file of one export is encrypted with. It follows from the entry of the log and the secret, so that it is kept
 * nowhere, and page and file agree: 25 letters, 123 bits.
 */
export function passphraseOf(entry: bigint): string {
  const bytes = createHmac("sha512", secret())
    .update(`passphrase of the export ${String(entry)}`)
    .digest()
  // each letter from two bytes, so that none is likelier than another by more than 1 in 2,000
  const signs = Array.from({ length: 25 }, (_, at) => letters[bytes.readUInt16BE(at * 2) % letters.length])
  return signs.join("").replaceAll(/.{5}(?=.)/g, "$&-")
}
