import { request as send, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { problemSchema } from "@/lib/api/schemas"
import { answerWith } from "@/lib/forms/answer-status"
import { createFront, mostSent, type FrontServer, type Handler } from "@/lib/server/http"
import { limitRequests } from "@/lib/server/request-limit"

let front: FrontServer | undefined

afterEach(async () => {
  await front?.drain(0)
  front = undefined
})

async function listen(handle: Handler, perMinute = 600): Promise<number> {
  const rules = { publicUrl: undefined, port: 0, trustProxy: false }
  const made = (front = createFront(handle, rules, limitRequests(perMinute)))
  await new Promise<void>(resolve => made.server.listen(0, "127.0.0.1", resolve))
  rules.port = (made.server.address() as AddressInfo).port
  return rules.port
}

type Answer = { status: number | undefined; headers: IncomingMessage["headers"]; text: string }

function ask(port: number, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const host = headers.Host ?? `localhost:${String(port)}`
    const sent = send({ port, host: "127.0.0.1", path, method, headers: { ...headers, Host: host } }, answer => {
      let text = ""
      answer.on("data", chunk => (text += String(chunk)))
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text }))
    })
    sent.on("error", reject)
    sent.end()
  })
}

function signal() {
  let give = () => {}
  const given = new Promise<void>(resolve => (give = resolve))
  return { give, given }
}

const hello: Handler = (request, response) => {
  response.end(JSON.stringify(request.headers))
  return Promise.resolve()
}

describe("the server in front", () => {
  it("gives each request a number, which the application knows too", async () => {
    const port = await listen(hello)
    const { headers, text } = await ask(port, "/en?q=x", { "X-Request-Id": "mine" })
    const seen = JSON.parse(text) as Record<string, string>
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/)
    expect(seen["x-request-id"]).toBe(headers["x-request-id"])
    expect(seen["x-forwarded-for"]).toBe("127.0.0.1")
  })

  it("refuses a host that is not ours, except for the question whether it works", async () => {
    const port = await listen(hello)
    expect((await ask(port, "/en", { Host: "evil.example.org" })).status).toBe(421)
    expect((await ask(port, "/api/healthy", { Host: "evil.example.org" })).status).toBe(421)
    expect((await ask(port, "/api/health", { Host: "10.0.0.7" })).status).toBe(200)
  })

  it("refuses what is too large or does not say how large it is", async () => {
    const port = await listen(hello)
    expect((await ask(port, "/en", { "Content-Length": "99999999" }, "POST")).status).toBe(413)
    expect((await ask(port, "/en", { "Transfer-Encoding": "chunked" }, "POST")).status).toBe(411)
  })

  it("takes a file of 20 MB where a form asks for one, and nowhere else", () => {
    for (const path of [
      "imports/new",
      "intake",
      "sources/new",
      "sources/R1/edit",
      "sources/R1/documents/x/replacement",
    ])
      expect(mostSent(`/ja/admin/${path}`), path).toBe(22)
    for (const path of [
      "/en/admin/sources/R1",
      "/en/admin/sources/new/x",
      "/en/sources/new",
      "/en/admin/intake/words",
      "/en/admin",
    ])
      expect(mostSent(path), path).toBe(12)
  })

  it("answers with a number and nothing else when the application breaks", async () => {
    const port = await listen(() => Promise.reject(new Error("secret detail")))
    const { status, headers, text } = await ask(port, "/en")
    expect(status).toBe(500)
    expect(text).toContain(headers["x-request-id"])
    expect(text).not.toContain("secret")
  })

  it("finishes running requests when it is told to stop, and takes no new ones", async () => {
    let finish = () => {}
    const started = signal()
    const port = await listen((_request, response) => {
      finish = () => response.end("whole")
      started.give()
      return Promise.resolve()
    })
    const running = ask(port, "/en")
    await started.given
    const drained = front!.drain(10_000)
    await expect(ask(port, "/en")).rejects.toThrow("ECONNREFUSED")
    finish()
    expect((await running).text).toBe("whole")
    await drained
  })

  it("ends a request that takes longer than its patience", async () => {
    const started = signal()
    const port = await listen(() => {
      started.give()
      return Promise.resolve()
    })
    const running = ask(port, "/en")
    const ended = expect(running).rejects.toThrow()
    await started.given
    await front!.drain(10)
    await ended
  })
})

describe("the API and the files", () => {
  it("are asked so often and no more by one address, and are told when they may again", async () => {
    const port = await listen(hello, 2)
    const first = await ask(port, "/api/v1/courses")
    expect(first.headers["ratelimit-policy"]).toBe('"requests";q=2;w=60')
    expect(first.headers.ratelimit).toMatch(/^"requests";r=1;t=\d+$/)
    expect((await ask(port, "/data/courses.csv")).status).toBe(200)
    const refused = await ask(port, "/api/v1/courses")
    expect(refused.status).toBe(429)
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(50)
    expect(refused.headers["content-type"]).toBe("application/problem+json; charset=utf-8")
    expect(refused.headers["access-control-allow-origin"]).toBe("*")
    expect(problemSchema.parse(JSON.parse(refused.text))).toMatchObject({ status: 429 })
    expect((await ask(port, "/en/courses")).status).toBe(200)
  })

  it("count by the address that the proxy saw, not by what a client says of itself", async () => {
    const port = await listen(hello, 1)
    expect((await ask(port, "/api/v1/topics", { "X-Forwarded-For": "192.0.2.1" })).status).toBe(200)
    expect((await ask(port, "/api/v1/topics", { "X-Forwarded-For": "192.0.2.2" })).status).toBe(429)
  })

  it("takes a change only from a page of its own", async () => {
    const port = await listen(hello)
    const own = `http://localhost:${String(port)}`
    const status = async (headers: Record<string, string>, path = "/en/contact") =>
      (await ask(port, path, headers, "POST")).status
    expect(await status({ Origin: own })).toBe(200)
    expect(await status({ Origin: `http://127.0.0.1:${String(port)}` })).toBe(200)
    expect(await status({ "Sec-Fetch-Site": "same-origin" })).toBe(200)
    const foreign = [
      "null",
      "https://evil.example",
      `${own}.evil.example`,
      `https://localhost:${String(port)}`,
      "http://localhost:1",
    ]
    for (const Origin of foreign) expect(await status({ Origin, "Sec-Fetch-Site": "same-origin" })).toBe(403)
    for (const site of ["cross-site", "same-site", "none"]) expect(await status({ "Sec-Fetch-Site": site })).toBe(403)
    expect(await status({})).toBe(403)
    // what says itself that it takes no change
    expect(await status({ Origin: "https://evil.example" }, "/api/v1/courses")).toBe(200)
    expect((await ask(port, "/en", { Origin: "https://evil.example" })).status).toBe(200)
  })

  it("sends the status that was said while the answer was made, but not in place of a failure", async () => {
    const port = await listen(async (request, response) => {
      await Promise.resolve()
      answerWith(403)
      if (request.url === "/gone") response.statusCode = 404
      response.end("a form")
    })
    expect((await ask(port, "/en")).status).toBe(403)
    expect((await ask(port, "/gone")).status).toBe(404)
  })

  it("knows no other methods than a page or a program needs", async () => {
    const port = await listen(hello)
    for (const method of ["TRACE", "PROPFIND", "LINK"]) expect((await ask(port, "/en", {}, method)).status).toBe(405)
  })

  it("lets nobody keep what is of the office", async () => {
    const port = await listen(hello)
    const cache = async (path: string) => (await ask(port, path)).headers["cache-control"]
    expect(await cache("/mn/admin/people/export/file")).toBe("private, no-store")
    expect(await cache("/api/auth/session")).toBe("private, no-store")
    expect(await cache("/mn/courses")).toBeUndefined()
  })
})
