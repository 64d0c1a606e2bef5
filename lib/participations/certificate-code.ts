import { randomBytes } from "node:crypto"

/*
 * The code of a certificate: 16 letters and digits of which none looks like another, 80 bits of chance. It says nothing of
 * the number, the course or the person. Written in groups of four; read in any case and with any spaces or dashes.
 */

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const length = 16

export function newCertificateCode(): string {
  return Array.from(randomBytes(length), byte => letters[byte % letters.length]).join("")
}

export const writtenCode = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code

/** The code that was meant, or null when it cannot be one. `O` is read as 0, `I` and `L` as 1, `U` as V. */
export function readCertificateCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐–—]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/U/g, "V")
  return code.length === length && [...code].every(letter => letters.includes(letter)) ? code : null
}
