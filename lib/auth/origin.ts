import { env } from "@/lib/env"

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"])

/** The origin a request was sent to, for an address that must be absolute. */
export function originOf(headers: Headers): string {
  const { publicUrl, port } = env()
  if (publicUrl) return publicUrl
  const asked = `http://${headers.get("host") ?? ""}`
  if (URL.canParse(asked) && loopback.has(new URL(asked).hostname)) return new URL(asked).origin
  return `http://localhost:${port}`
}

/** Whether an origin is ours: `PUBLIC_URL`; while it is not set, this machine by any of its names. */
export function isOwnOrigin(origin: string, headers: Headers): boolean {
  if (origin === originOf(headers)) return true
  if (env().publicUrl || !URL.canParse(origin)) return false
  const url = new URL(origin)
  return url.protocol === "http:" && loopback.has(url.hostname) && url.port === new URL(originOf(headers)).port
}

/** The path of an address when it leads to this site, else null: the only addresses anyone is sent on to. */
export function ownPath(address: string | null | undefined, headers: Headers): string | null {
  if (!address) return null
  const nowhere = "http://nowhere.invalid"
  if (!URL.canParse(address, nowhere)) return null
  const url = new URL(address, nowhere)
  if (url.origin !== nowhere && !isOwnOrigin(url.origin, headers)) return null
  // "//host" would lead away again.
  if (url.username || url.pathname.startsWith("//")) return null
  return url.pathname + url.search + url.hash
}
