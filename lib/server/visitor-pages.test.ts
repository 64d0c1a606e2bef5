import { createServer, request as ask, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { describe, expect, it, onTestFinished } from "vitest"
import { embedPolicy, pagePolicy, usualHeaders } from "@/lib/security/headers"
import type { Handler } from "@/lib/server/http"
import { scriptless, withoutScripts } from "@/lib/server/visitor-pages"

describe("a figure in a frame", () => {
  it("has no script, whatever its page came with", () => {
    const html =
      '<head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/>' +
      '<script src="/a.js" async=""></script></head><body><svg><title>1 &lt; 2</title></svg>' +
      '<SCRIPT>self.__next_f.push([1,"\\u003c/script>"])</SCRIPT ><script id="x">\n1\n</script></body>'
    const kept = '<head><link rel="stylesheet" href="/a.css"/></head><body><svg><title>1 &lt; 2</title></svg></body>'
    expect(scriptless(html)).toBe(kept)
  })

  it("keeps what tells search engines of a course", () => {
    const data = '<script type="application/ld+json">{"@type":"Course"}</script>'
    expect(scriptless(`<body>${data}<script type="module">1</script></body>`)).toBe(`<body>${data}</body>`)
  })

  it("may stand in a page of anyone, and no other page may", () => {
    const frameHeader = (path: string) => usualHeaders(path, { https: false }).map(([name]) => name)
    expect(embedPolicy({ https: true })).toContain("frame-ancestors *")
    expect(embedPolicy({ https: true })).toMatch(/^default-src 'none'; style-src 'self'/)
    expect(embedPolicy({ https: true })).not.toContain("script-src")
    expect(pagePolicy("n", { https: true, development: false })).toContain("frame-ancestors 'none'")
    expect(frameHeader("/en/statistics")).toContain("X-Frame-Options")
    expect(frameHeader("/embed/en/statistics")).not.toContain("X-Frame-Options")
  })
})

describe("a page of visitors", () => {
  const paragraphs = "<p>Зам барилгын сургалт</p>".repeat(100)
  const application: Handler = ({ method, url }, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8")
    response.setHeader("Link", "</a.js>; rel=preload; as=script")
    response.write(`<script src="/a.js"></script>${method ?? ""} ${url ?? ""}`)
    response.end(paragraphs)
    return Promise.resolve()
  }

  async function get(path: string, headers: Record<string, string> = {}, method = "GET", development = false) {
    const handle = withoutScripts(application, { development })
    const server = createServer((request, response) => void handle(request, response))
    onTestFinished(() => void server.close())
    await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    const answer = await new Promise<IncomingMessage>((resolve, reject) =>
      ask({ port, path, method, headers: { ...headers, connection: "close" } }, resolve)
        .on("error", reject)
        .end(),
    )
    const body = Buffer.concat((await answer.toArray()) as Buffer[])
    return { headers: answer.headers, body, text: body.toString() }
  }

  it("comes without scripts, packed as the browser likes it", async () => {
    const page = `GET /mn/courses?q=1${paragraphs}`
    const [plain, gzip, brotli] = await Promise.all(
      ["", "gzip", "gzip, deflate, br"].map(accepted => get("/mn/courses?q=1", { "accept-encoding": accepted })),
    )
    expect(plain?.text).toBe(page)
    expect(plain?.headers).toMatchObject({ "content-length": String(Buffer.byteLength(page)) })
    expect(plain?.headers.link).toBeUndefined()
    expect(gzip?.headers["content-encoding"]).toBe("gzip")
    expect(gunzipSync(gzip?.body ?? "").toString()).toBe(page)
    expect(brotli?.headers["content-encoding"]).toBe("br")
    expect(brotli?.headers.vary).toContain("Accept-Encoding")
    expect(brotliDecompressSync(brotli?.body ?? "").toString()).toBe(page)
  })

  it("is told to be as long as it is where only its head is asked for", async () => {
    const { headers, body } = await get("/en", {}, "HEAD")
    expect(Number(headers["content-length"])).toBeGreaterThan(1000)
    expect(body).toHaveLength(0)
  })

  it.each([
    ["of the office", "/en/admin/courses", {}, false],
    ["asked for in parts", "/en/courses", { rsc: "1" }, false],
    ["seen by a developer", "/en/courses", {}, true],
  ] as const)("keeps its scripts when %s", async (_, path, headers, development) => {
    expect((await get(path, headers, "GET", development)).text).toContain("<script")
  })
})
