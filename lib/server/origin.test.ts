import { describe, expect, it } from "vitest"
import { receive, trustedHeaders } from "@/lib/server/origin"

const local = { publicUrl: undefined, port: 3000, trustProxy: false }
const known = { publicUrl: "https://muster.example.org", port: 3000, trustProxy: false }
const behindProxy = { ...known, trustProxy: true }

const originOf = (...args: Parameters<typeof receive>) => {
  const received = receive(...args)
  return "refused" in received ? null : received.origin.origin
}
const clientOf = (...args: Parameters<typeof receive>) => {
  const received = receive(...args)
  return "refused" in received ? null : received.client
}

describe("the origin of a request", () => {
  it("is this machine under both of its names while PUBLIC_URL is not set", () => {
    expect(originOf({ host: "localhost:3000" }, "127.0.0.1", local)).toBe("http://localhost:3000")
    expect(originOf({ host: "127.0.0.1:3000" }, "127.0.0.1", local)).toBe("http://127.0.0.1:3000")
    expect(originOf({ host: "[::1]:3000" }, "::1", local)).toBe("http://[::1]:3000")
  })

  it("is PUBLIC_URL once that is set, whichever of our addresses was asked", () => {
    expect(originOf({ host: "muster.example.org" }, "10.0.0.1", known)).toBe("https://muster.example.org")
    expect(originOf({ host: "MUSTER.example.org:443" }, "10.0.0.1", known)).toBe("https://muster.example.org")
    expect(originOf({ host: "127.0.0.1:3000" }, "127.0.0.1", known)).toBe("https://muster.example.org")
  })

  it.each([
    { host: "evil.example.org" },
    { host: "localhost:3001" },
    { host: "localhost" },
    { host: "" },
    {},
    { host: "localhost:3000@evil.example.org" },
  ])("is refused where the host is not ours: %o", headers => {
    expect(originOf(headers, "127.0.0.1", local)).toBeNull()
  })

  it("believes X-Forwarded-Host only from a trusted proxy", () => {
    const headers = { host: "10.0.0.5:3000", "x-forwarded-host": "muster.example.org" }
    expect(originOf(headers, "10.0.0.1", known)).toBeNull()
    expect(originOf(headers, "10.0.0.1", behindProxy)).toBe("https://muster.example.org")
  })
})

describe("the client of a request", () => {
  const host = "muster.example.org"

  it("is the peer, whatever the request says", () => {
    expect(clientOf({ host, "x-forwarded-for": "1.2.3.4" }, "::ffff:203.0.113.9", known)).toBe("203.0.113.9")
  })

  it("is the last address the trusted proxy put down", () => {
    expect(clientOf({ host, "x-forwarded-for": "1.2.3.4, 198.51.100.7" }, "10.0.0.1", behindProxy)).toBe("198.51.100.7")
    expect(clientOf({ host, "x-forwarded-for": "rubbish" }, "10.0.0.1", behindProxy)).toBe("10.0.0.1")
  })
})

describe("trustedHeaders", () => {
  it("replaces what a client says of itself", () => {
    const headers = trustedHeaders(
      {
        host: "127.0.0.1:3000",
        accept: "text/html",
        forwarded: "for=1.2.3.4",
        "x-forwarded-for": "1.2.3.4",
        "x-forwarded-proto": "ftp",
        "x-middleware-subrequest": "proxy:proxy:proxy",
        "x-muster-path": "/admin",
        "x-request-id": "mine",
      },
      { origin: new URL("https://muster.example.org"), client: "203.0.113.9" },
    )
    expect(headers).toEqual({
      accept: "text/html",
      host: "muster.example.org",
      "x-forwarded-host": "muster.example.org",
      "x-forwarded-proto": "https",
      "x-forwarded-port": "443",
      "x-forwarded-for": "203.0.113.9",
    })
  })
})
