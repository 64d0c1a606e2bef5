import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from "node:crypto"
import { promisify } from "node:util"
import { Problem } from "@/lib/problem"

/*
 * A stream of bytes, encrypted with a passphrase so that it is read as it comes and nothing of it can be altered, left out,
 * put elsewhere or cut off unnoticed.
 *
 *   prelude   magic (8), how it is opened (1), scrypt's cost as a power of two (1), salt (16), check of the passphrase (16)
 *   piece     length of the text (4, its highest bit set in the last piece), text encrypted with AES-256-GCM, tag (16)
 *
 * The nonce of a piece is its number, and the number of the last one is marked: a file that ends early has no last piece.
 * The key is made from the passphrase and a salt that no other file has, so that numbers serve as nonces. The prelude is
 * authenticated with every piece.
 */

/** By what a file is opened: a passphrase that somebody knows, or the key that Muster keeps beside its data. */
export type Lock = "passphrase" | "kept key"

const magic = Buffer.from("MUSTERB1", "latin1")
const locks: readonly Lock[] = ["passphrase", "kept key"]
const saltAt = magic.length + 2
const checkAt = saltAt + 16
export const preludeLength = checkAt + 16
const tagLength = 16
const pieceLength = 64 * 1024
const lastPiece = 0x8000_0000
/** 128 MB and about half a second for each guess of a passphrase. */
const usualCost = 17
const highestCost = 20

export type Key = { encryption: Buffer; prelude: Buffer }

export async function newKey(passphrase: string, lock: Lock, cost = usualCost): Promise<Key> {
  const head = Buffer.concat([magic, Buffer.from([locks.indexOf(lock), cost]), randomBytes(16)])
  const { encryption, check } = await deriveKey(passphrase, head)
  return { encryption, prelude: Buffer.concat([head, check]) }
}

/** How a file says it is opened. Refuses what is no backup. */
export function lockOf(prelude: Buffer): Lock {
  const lock = locks[prelude[magic.length] ?? -1]
  if (prelude.length === preludeLength && prelude.subarray(0, magic.length).equals(magic) && lock) return lock
  if (prelude.subarray(0, magic.length - 1).equals(magic.subarray(0, -1)) && prelude.length === preludeLength)
    throw new Problem("This backup was written in a form that this Muster does not know: use a newer Muster.")
  throw new Problem("This file is not a backup of Muster, or its beginning is damaged.")
}

/** The key of a file, or null when the passphrase is another one. */
export async function keyOf(prelude: Buffer, passphrase: string): Promise<Key | null> {
  lockOf(prelude)
  if ((prelude[magic.length + 1] ?? 0) > highestCost) throw new Problem(altered)
  const { encryption, check } = await deriveKey(passphrase, prelude.subarray(0, checkAt))
  return timingSafeEqual(check, prelude.subarray(checkAt)) ? { encryption, prelude } : null
}

const derive = promisify<string, Buffer, number, { N: number; maxmem: number }, Buffer>(scrypt)

async function deriveKey(passphrase: string, head: Buffer) {
  const N = 2 ** (head[magic.length + 1] ?? 0)
  const made = await derive(passphrase.normalize("NFC"), head.subarray(saltAt), 64, { N, maxmem: 256 * N * 8 })
  const check = createHmac("sha256", made.subarray(32)).update(head).digest().subarray(0, 16)
  return { encryption: made.subarray(0, 32), check }
}

/** Encrypts what comes, the prelude first. */
export async function* seal(source: AsyncIterable<Buffer>, key: Key): AsyncGenerator<Buffer> {
  yield key.prelude
  let number = 0
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of source) {
    waiting.push(chunk)
    length += chunk.length
    while (length > pieceLength) {
      const all = Buffer.concat(waiting)
      yield sealPiece(all.subarray(0, pieceLength), key, number++, false)
      waiting = [all.subarray(pieceLength)]
      length -= pieceLength
    }
  }
  yield sealPiece(Buffer.concat(waiting), key, number, true)
}

function sealPiece(text: Buffer, key: Key, number: number, last: boolean): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key.encryption, nonce(number, last))
  cipher.setAAD(key.prelude)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length + (last ? lastPiece : 0))
  return Buffer.concat([length, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** Decrypts what comes after the prelude. Nothing is handed on before it is known to be what was written. */
export async function* unseal(source: AsyncIterable<Buffer>, key: Key): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0)
  let number = 0
  let ended = false
  for await (const chunk of source) {
    waiting = Buffer.concat([waiting, chunk])
    for (let piece = pieceIn(waiting); piece; piece = pieceIn(waiting)) {
      if (ended) throw new Problem(altered)
      yield openPiece(waiting, piece, key, number++)
      waiting = waiting.subarray(piece.end)
      ended = piece.last
    }
  }
  if (!ended) throw new Problem("This backup is not whole: its end is missing. Nothing of it was restored.")
  if (waiting.length > 0) throw new Problem(altered)
}

type Piece = { length: number; last: boolean; end: number }

/** Where the first piece ends, if all of it is there. */
function pieceIn(bytes: Buffer): Piece | null {
  if (bytes.length < 4) return null
  const said = bytes.readUInt32BE(0)
  const last = said >= lastPiece
  const length = last ? said - lastPiece : said
  if (length > pieceLength) throw new Problem(altered)
  const end = 4 + length + tagLength
  return bytes.length < end ? null : { length, last, end }
}

function openPiece(bytes: Buffer, { length, last, end }: Piece, key: Key, number: number): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key.encryption, nonce(number, last))
  decipher.setAAD(key.prelude)
  decipher.setAuthTag(bytes.subarray(4 + length, end))
  const text = decipher.update(bytes.subarray(4, 4 + length))
  try {
    decipher.final()
  } catch (error) {
    throw new Problem(altered, { cause: error })
  }
  return text
}

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt8(last ? 1 : 0, 0)
  bytes.writeUIntBE(number, 6, 6)
  return bytes
}

export const altered =
  "This backup is damaged: something in it is not as it was written. Nothing of it was restored; take another copy of it."
