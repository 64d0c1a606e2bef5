import { afterEach, describe, expect, it } from "vitest"
import { authCookies } from "@/lib/auth/cookies"
import { setSettings } from "@/lib/env"
import { usualHeaders } from "@/lib/security/headers"

afterEach(() => setSettings({ PUBLIC_URL: undefined }))

const headers = (path: string, https = true) => Object.fromEntries(usualHeaders(path, { https }))

describe("what every answer says", () => {
  it("keeps browsers on https for more than a year, where it is served by https", () => {
    for (const path of ["/en", "/en/admin", "/data/courses.csv", "/nothing"]) {
      const [, seconds] = /^max-age=(\d+)/.exec(headers(path)["Strict-Transport-Security"] ?? "") ?? []
      expect(Number(seconds)).toBeGreaterThan(365 * 24 * 60 * 60)
    }
    expect(headers("/en", false)["Strict-Transport-Security"]).toBeUndefined()
  })

  it("lets other sites read our data and frame our figures, and nothing else", () => {
    expect(headers("/en")).toMatchObject({ "X-Frame-Options": "DENY", "Cross-Origin-Resource-Policy": "same-origin" })
    expect(headers("/embed/en/statistics")["X-Frame-Options"]).toBeUndefined()
    expect(headers("/data/courses.csv")["Cross-Origin-Resource-Policy"]).toBeUndefined()
    expect(headers("/nothing")["Content-Security-Policy"]).toBe("default-src 'none'; frame-ancestors 'none'")
  })
})

describe("the cookies of sign-in", () => {
  it("are of this host alone with https, never for scripts, and not sent along by other sites", () => {
    setSettings({ PUBLIC_URL: "https://muster.example.org" })
    for (const { name, options } of Object.values(authCookies())) {
      expect(name).toMatch(/^__Host-/)
      expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true })
    }
  })
})
