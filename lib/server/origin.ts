import { isIP } from "node:net"

/**
 * Who the request came from and which of our addresses it was sent to. What a request says about itself is believed only
 * where it can be checked: the host against our own addresses, what a proxy adds only when there is said to be one.
 */

export type OriginRules = { publicUrl: string | undefined; port: number; trustProxy: boolean }

type Headers = Record<string, string | string[] | undefined>

export type Received = { origin: URL; client: string } | { refused: "host"; host: string }

export function receive(headers: Headers, peer: string | undefined, rules: OriginRules): Received {
  const forwardedHost = rules.trustProxy ? first(headers["x-forwarded-host"]) : undefined
  const host = (forwardedHost ?? first(headers.host) ?? "").toLowerCase()
  const origin = originFor(host, rules)
  if (!origin) return { refused: "host", host }
  return { origin, client: clientOf(headers, peer, rules.trustProxy) }
}

function originFor(host: string, { publicUrl, port }: OriginRules): URL | null {
  const ours = publicUrl ? new URL(publicUrl) : null
  if (ours && ours.host === withoutDefaultPort(host, ours.protocol)) return ours
  const local = loopbackHosts.flatMap(name => (port === 80 ? [name, `${name}:80`] : [`${name}:${String(port)}`]))
  if (!local.includes(host)) return null
  return ours ?? new URL(`http://${host}`)
}

const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"]

function withoutDefaultPort(host: string, protocol: string): string {
  return host.replace(protocol === "https:" ? /:443$/ : /:80$/, "")
}

/** The last address in the list is the one our own proxy saw; those before it are what it was told. */
function clientOf(headers: Headers, peer: string | undefined, trustProxy: boolean): string {
  const told = trustProxy ? all(headers["x-forwarded-for"]).at(-1) : undefined
  const address = told && isIP(told) ? told : (peer ?? "")
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, "")
}

const readingMethods = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Whether a request may change anything: one that comes from a page of ours. Browsers say of every change from which page it
 * comes; a request that says nothing comes from no page at all.
 */
export function mayChange(
  method: string | undefined,
  headers: Headers,
  { origin }: { origin: URL },
  rules: OriginRules,
): boolean {
  if (readingMethods.has(method ?? "")) return true
  const told = first(headers.origin)
  if (told === undefined) return first(headers["sec-fetch-site"]) === "same-origin"
  if (told === origin.origin) return true
  // without a public address this machine goes by any of its names
  return (
    !rules.publicUrl &&
    URL.canParse(told) &&
    new URL(told).protocol === "http:" &&
    originFor(new URL(told).host, rules) !== null
  )
}

/** The headers that the application may rely on; whatever came under these names is gone. */
export function trustedHeaders(headers: Headers, { origin, client }: { origin: URL; client: string }): Headers {
  const kept = Object.entries(headers).filter(([name]) => !ours.some(prefix => name.startsWith(prefix)))
  return {
    ...Object.fromEntries(kept),
    host: origin.host,
    "x-forwarded-host": origin.host,
    "x-forwarded-proto": origin.protocol.slice(0, -1),
    "x-forwarded-port": origin.port || (origin.protocol === "https:" ? "443" : "80"),
    "x-forwarded-for": client,
  }
}

const ours = [
  "x-forwarded-",
  "forwarded",
  "x-real-ip",
  "x-middleware-",
  "x-invoke-",
  "x-matched-path",
  "x-muster-",
  "x-request-id",
]

function all(value: string | string[] | undefined): string[] {
  const text = Array.isArray(value) ? value.join(",") : (value ?? "")
  return text
    .split(",")
    .map(part => part.trim())
    .filter(Boolean)
}

function first(value: string | string[] | undefined): string | undefined {
  return all(value)[0]
}
