import { gunzipSync, inflateSync, brotliDecompressSync } from "node:zlib"

/** Texts that must be nowhere, and finding them however they are written: as they are, in hex, base64, percent, escapes. */
export class Canaries {
  private readonly needles: readonly { text: string; needle: Buffer }[]

  constructor(readonly texts: readonly string[]) {
    this.needles = texts.flatMap(text => spellings(text).map(needle => ({ text, needle })))
  }

  /** Those that are in some bytes, also in what is packed in them. */
  in(bytes: Buffer): string[] {
    const seen = [bytes, ...unpacked(bytes)]
    const found = this.needles.filter(({ needle }) => seen.some(each => each.includes(needle)))
    return [...new Set(found.map(({ text }) => text))]
  }
}

function spellings(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  const hex = bytes.toString("hex")
  const escaped = Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("")
  // where the text stands in what is coded decides how it comes out: three ways, less the ends that mix with others
  const coded = [0, 1, 2].flatMap(shift => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes])
    const whole = padded.toString("base64").replace(/=+$/, "")
    const sure = whole.slice(shift === 0 ? 0 : shift + 1, Math.floor((padded.length * 8) / 6))
    return [sure, sure.replaceAll("+", "-").replaceAll("/", "_")]
  })
  const asText = [text, hex, hex.toUpperCase(), encodeURIComponent(text), escaped, ...coded]
  return [...new Set(asText)].map(each => Buffer.from(each)).concat(Buffer.from(text, "utf16le"))
}

/** What can be unpacked: the whole, or whatever begins like gzip in the middle, also in base64. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  const attempt = (unpack: (part: Buffer) => Buffer, part: Buffer) => {
    try {
      found.push(unpack(part))
    } catch {
      // not packed this way
    }
  }
  const magic = Buffer.from([0x1f, 0x8b, 0x08])
  for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1))
    attempt(gunzipSync, bytes.subarray(at))
  for (const [coded] of bytes.toString("latin1").matchAll(/H4sI[A-Za-z0-9+/_-]{20,}/g))
    attempt(gunzipSync, Buffer.from(coded, "base64"))
  if (bytes.length < 1_000_000) {
    attempt(inflateSync, bytes)
    attempt(brotliDecompressSync, bytes)
  }
  return found
}
