import { describe, expect, it, onTestFinished } from "vitest"
import { makeCsrfToken, readCsrfToken } from "@/lib/auth/csrf"
import { originOf, ownPath } from "@/lib/auth/origin"
import { setSettings } from "@/lib/env"

const from = (host: string) => new Headers({ host })
const here = from("127.0.0.1:3000")

describe("ownPath", () => {
  it("keeps a path of this site, with query and fragment", () => {
    expect(ownPath("/ja/admin/courses?q=a%20b#c", here)).toBe("/ja/admin/courses?q=a%20b#c")
  })
  it("takes this machine by either of its names while no public address is set", () => {
    expect(ownPath("http://127.0.0.1:3000/en", here)).toBe("/en")
    expect(ownPath("http://localhost:3000/en", here)).toBe("/en")
  })
  it.each([
    "https://evil.example/en",
    "//evil.example/en",
    "/\\evil.example",
    "\\\\evil.example",
    "/.//evil.example",
    "http://127.0.0.1:3000@evil.example/",
    "http://evil.example:3000/",
    "javascript:alert(1)",
    "data:text/html,x",
    "",
  ])("leads nowhere for %s", address => {
    expect(ownPath(address, here)).toBeNull()
  })
  it("knows only the public address once it is set", () => {
    setSettings({ PUBLIC_URL: "https://muster.example.org" })
    onTestFinished(() => void setSettings({ PUBLIC_URL: "" }))
    expect(ownPath("https://muster.example.org/mn", here)).toBe("/mn")
    expect(ownPath("http://localhost:3000/mn", here)).toBeNull()
    expect(originOf(here)).toBe("https://muster.example.org")
  })
  it("does not believe a host that is not this machine", () => {
    expect(originOf(from("evil.example"))).toBe("http://localhost:3000")
  })
})

describe("the token against forged forms", () => {
  it("is read back from its own cookie only", () => {
    const { token, cookie } = makeCsrfToken()
    expect(readCsrfToken(cookie)).toBe(token)
    expect(readCsrfToken(`${token}|${"0".repeat(64)}`)).toBeNull()
    expect(readCsrfToken("rubbish")).toBeNull()
    expect(readCsrfToken(undefined)).toBeNull()
  })
})
