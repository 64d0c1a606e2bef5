import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import type { Handler } from "@/lib/server/http"
import { withProblemPages } from "@/lib/server/problem-pages"

let server: Server | undefined

afterEach(() => server?.close())

/** An application that answers as Next does: the status and an empty document, or the page for it. */
const application: Handler = (request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost")
  const page = url.pathname.includes("/problem/")
  const status = page ? 200 : url.pathname.endsWith("/missing") ? 404 : url.pathname.endsWith("/failing") ? 500 : 200
  response.statusCode = status
  response.setHeader("Content-Type", url.pathname.startsWith("/api") ? "application/json" : "text/html; charset=utf-8")
  response.setHeader("X-Policy", page ? "second" : "first")
  if (status !== 200) response.setHeader("X-First", "yes")
  response.flushHeaders()
  response.write(page ? `<p>${request.method ?? ""} ${request.url ?? ""}` : "<html id=empty>")
  response.end("</html>")
  return Promise.resolve()
}

async function ask(path: string, headers: Record<string, string> = { accept: "text/html" }, failures = true) {
  const handle = withProblemPages(application, { failures })
  server = createServer((request, response) => {
    response.setHeader("X-Request-Id", "r1")
    void handle(request, response)
  })
  await new Promise<void>(resolve => server?.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, { headers })
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}

describe("withProblemPages", () => {
  it("sends the page for a missing address with its status, and knows where it was", async () => {
    const { status, headers, body } = await ask("/mn/courses/missing")
    expect(status).toBe(404)
    expect(body).toBe("<p>GET /mn/problem/404?from=%2Fmn%2Fcourses%2Fmissing</html>")
    expect(headers.get("x-policy")).toBe("second")
    expect(headers.get("x-first")).toBeNull()
    expect(headers.get("x-request-id")).toBe("r1")
  })

  it("does the same for a failure, except for developers", async () => {
    const { status, body } = await ask("/ja/failing")
    expect(status).toBe(500)
    expect(body).toContain("/ja/problem/500")
    expect(await ask("/ja/failing", { accept: "text/html" }, false)).toMatchObject({
      status: 500,
      body: "<html id=empty></html>",
    })
  })

  it("takes the language of the browser where the address has none", async () => {
    const { body } = await ask("/missing", { accept: "text/html", "accept-language": "ja" })
    expect(body).toContain("/ja/problem/404")
  })

  it("leaves good pages, data and parts of pages alone", async () => {
    expect(await ask("/en/courses")).toMatchObject({ status: 200, body: "<html id=empty></html>" })
    expect(await ask("/api/v1/missing")).toMatchObject({ status: 404, body: "<html id=empty></html>" })
    expect(await ask("/en/missing", { accept: "*/*", rsc: "1" })).toMatchObject({ body: "<html id=empty></html>" })
  })

  it("has no page of its own name", async () => {
    const { status, body } = await ask("/en/problem/500")
    expect(status).toBe(404)
    expect(body).toContain("/en/problem/404")
  })
})
