import { NextRequest } from "next/server"
import { describe, expect, it, onTestFinished } from "vitest"
import { setSettings } from "@/lib/env"
import { proxy } from "@/proxy"

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { headers: { host: "127.0.0.1:3000", ...headers } }))

const told = (answer: Response, name: string) => answer.headers.get(`x-middleware-request-${name}`)
const pathIn = (answer: Response, name: string) => new URL(answer.headers.get(name) ?? "").pathname
const policy = (answer: Response) => answer.headers.get("content-security-policy") ?? ""

describe("an address without a language", () => {
  it.each([
    ["mn,en;q=0.5", "/mn"],
    ["ja-JP,ja;q=0.9,en;q=0.8", "/ja"],
    ["fr,de;q=0.7", "/en"],
    ["*", "/en"],
  ])("leads a reader of %s to %s", (language, path) => {
    const answer = ask("/", { "accept-language": language })
    expect(answer.status).toBe(307)
    expect(pathIn(answer, "location")).toBe(path)
    expect(answer.headers.get("vary")).toContain("Accept-Language")
  })
  it("is missing in the reader's language when it is no page", () => {
    const answer = ask("/nowhere/at/all", { "accept-language": "ja" })
    expect(pathIn(answer, "x-middleware-rewrite")).toBe("/ja/nowhere/at/all")
  })
  it("is left alone when it is data or a file", () => {
    for (const path of ["/api/v1/courses", "/data/courses.csv", "/icon.svg"]) {
      const answer = ask(path)
      expect(answer.headers.get("x-middleware-next"), path).toBe("1")
      expect(policy(answer)).toBe("default-src 'none'; frame-ancestors 'none'")
    }
  })
})

describe("a document of a source", () => {
  it("has no rights in a browser that shows it", () => {
    const file = "/en/admin/sources/R1/documents/01a20dfe-f01f-7690-987c-5ae4173d56fd/file"
    expect(policy(ask(file))).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    expect(policy(ask(`${file}/x`))).toContain("script-src")
  })
})

describe("data", () => {
  const send = (path: string, method: string) =>
    proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { method, headers: { host: "127.0.0.1:3000" } }))

  it("may be read from any page", () => {
    for (const path of ["/api/v1/courses", "/data/courses.csv"]) {
      const answer = send(path, "OPTIONS")
      expect(answer.status).toBe(204)
      expect(answer.headers.get("access-control-allow-origin")).toBe("*")
      expect(answer.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS")
      expect(answer.headers.get("access-control-allow-headers")).toBe("If-None-Match")
    }
  })
  it("is written by nobody, and next-auth's own forms go on", async () => {
    const answer = send("/api/v1/courses", "POST")
    expect(answer.status).toBe(405)
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS")
    expect(await answer.json()).toMatchObject({ status: 405 })
    expect(send("/api/auth/callback/credentials", "POST").status).toBe(200)
  })
})

describe("a page", () => {
  it("is told its path, its language and the nonce of its policy, whatever the client says of them", () => {
    const answer = ask("/mn/courses?q=a", { "x-muster-path": "/evil", "x-nonce": "evil", "x-muster-csrf": "evil" })
    expect(told(answer, "x-muster-path")).toBe("/mn/courses?q=a")
    expect(told(answer, "x-muster-locale")).toBe("mn")
    expect(told(answer, "x-muster-csrf")).toBeNull()
    expect(policy(answer)).toContain(`'nonce-${told(answer, "x-nonce") ?? ""}'`)
  })
  it("runs no script but its own: nothing inline, nothing evaluated, a new nonce each time", () => {
    setSettings({ NODE_ENV: "production" })
    onTestFinished(() => void setSettings({ NODE_ENV: "test" }))
    const [one, other] = [policy(ask("/en/admin")), policy(ask("/en/sign-in"))]
    expect(one.match(/script-src [^;]*/)?.[0]).toMatch(/^script-src 'self' 'nonce-[\w-]+' 'strict-dynamic'$/)
    expect(one.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe")
    expect(one).not.toBe(other)
  })
  it("for visitors runs no script at all, and the office's do not follow it there", () => {
    setSettings({ NODE_ENV: "production" })
    onTestFinished(() => void setSettings({ NODE_ENV: "test" }))
    for (const path of ["/en", "/mn/courses/road", "/ja/administration", "/en/problem/404"]) {
      expect(policy(ask(path)), path).toMatch(/^default-src 'none'; style-src 'self';/)
      expect(policy(ask(path)), path).not.toContain("script-src")
    }
    for (const path of ["/en/admin", "/mn/admin/courses", "/ja/sign-in"])
      expect(policy(ask(path)), path).toContain("script-src 'self' 'nonce-")
  })
  it("for visitors sets no cookie", () => {
    expect(ask("/en/courses").headers.getSetCookie()).toEqual([])
  })
})

describe("a page with a form for next-auth", () => {
  it("gets a token, and keeps the one it has", () => {
    const first = ask("/en/sign-in")
    const [cookie = ""] = first.headers.getSetCookie()
    expect(cookie).toMatch(/^next-auth\.csrf-token=[^;]+; Path=\/; HttpOnly; SameSite=lax$/)
    const again = ask("/ja/admin/courses", { cookie: cookie.split(";")[0] ?? "" })
    expect(again.headers.getSetCookie()).toEqual([])
    expect(told(again, "x-muster-csrf")).toBe(told(first, "x-muster-csrf"))
  })
  it("names its cookies for https where the public address has it", () => {
    setSettings({ PUBLIC_URL: "https://muster.example.org" })
    onTestFinished(() => void setSettings({ PUBLIC_URL: "" }))
    const answer = ask("/en/sign-in")
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-next-auth\.csrf-token=.*; Secure/)
    expect(policy(answer)).toContain("upgrade-insecure-requests")
  })
})
