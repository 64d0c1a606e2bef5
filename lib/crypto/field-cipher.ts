import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import { secret } from "@/lib/auth/secret"
import { env, type Settings } from "@/lib/env"

/*
 * Encrypts single fields: AES-256-GCM under a key from the settings. A sealed text names its key, so that fields sealed with an
 * older one still open, and holds only in the place it was sealed for: a text copied to another record or column does not open.
 *
 * A sealed text is `s1.<key>.<nonce>.<cipher text and tag>`, the last two as base64url.
 */

type Key = { id: string; bytes: Buffer }
type Ring = { current: Key; byId: ReadonlyMap<string, Key> }

const prefix = "s1"
const nonceLength = 12
const tagLength = 16

/** The text cannot be opened: its key is not among the settings, it was changed, or it was sealed for another place. */
export class CannotOpen extends Error {
  override readonly name = "CannotOpen"
}

/** The id is derived like the key, but from it nothing about the key follows. */
function keyFrom(material: string): Key {
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync("sha256", material, "muster", `field cipher: ${purpose}`, length))
  return { id: derive("id", 6).toString("base64url"), bytes: derive("key", 32) }
}

let made: { settings: Settings; ring: Ring } | undefined

function ring(): Ring {
  const settings = env()
  if (made?.settings === settings) return made.ring
  const current = keyFrom(settings.encryptionKey ?? secret())
  const older = [...settings.encryptionKeysOld, ...(settings.secret ? [settings.secret] : [])].map(keyFrom)
  made = { settings, ring: { current, byId: new Map([...older, current].map(key => [key.id, key])) } }
  return made.ring
}

/** Encrypts a text for the place that `context` names: table, column and record, such as `person.notes:<id>`. */
export function sealField(text: string, context: string): string {
  const { current } = ring()
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv("aes-256-gcm", current.bytes, nonce, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(`${prefix}.${current.id}:${context}`))
  const closed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()])
  return [prefix, current.id, nonce.toString("base64url"), closed.toString("base64url")].join(".")
}

/** The text again; throws `CannotOpen`, which holds nothing of it. */
export function openField(sealed: string, context: string): string {
  const [start, id, nonce, closed, ...more] = sealed.split(".")
  if (start !== prefix || !id || !nonce || !closed || more.length > 0) {
    throw new CannotOpen(`What stands in ${context} is not sealed`)
  }
  const key = ring().byId.get(id)
  if (!key) throw new CannotOpen(`The key ${id}, which ${context} was sealed with, is not among the settings`)
  const bytes = Buffer.from(closed, "base64url")
  try {
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, Buffer.from(nonce, "base64url"), {
      authTagLength: tagLength,
    })
    decipher.setAAD(Buffer.from(`${prefix}.${id}:${context}`))
    decipher.setAuthTag(bytes.subarray(-tagLength))
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()]).toString("utf8")
  } catch (error) {
    throw new CannotOpen(`What stands in ${context} was changed or sealed for another place`, { cause: error })
  }
}

/** The id of the key a text was sealed with; null when it is not sealed. */
export function sealedWith(sealed: string): string | null {
  const [start, id] = sealed.split(".", 2)
  return start === prefix && id ? id : null
}

/** The id of the key that new texts are sealed with. */
export function currentKey(): string {
  return ring().current.id
}
