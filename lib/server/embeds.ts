import { mayBeFramed } from "@/lib/security/headers"
import { draw } from "@/lib/server/draw"
import type { Handler } from "@/lib/server/http"

/*
 * A figure that stands in a frame of another site has no script at all. It is drawn as any page is, and the scripts with
 * which Next would bring a page to life are taken out of the document before it is sent.
 */

export function withoutScripts(handle: Handler): Handler {
  return async (request, response) => {
    const url = request.url ?? "/"
    const reads = request.method === "GET" || request.method === "HEAD"
    if (!reads || !mayBeFramed(url) || request.headers.rsc !== undefined) return handle(request, response)
    const { status, headers, body } = await draw(handle, request, url)
    const html = String(headers["content-type"]).startsWith("text/html")
    const sent = html ? Buffer.from(scriptless(body.toString("utf8"))) : body
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value)
    for (const name of ["transfer-encoding", "content-length"]) response.removeHeader(name)
    if (html) response.removeHeader("link")
    response.writeHead(status, { "Content-Length": sent.length })
    response.end(request.method === "HEAD" ? undefined : sent)
  }
}

export function scriptless(html: string): string {
  return html
    .replace(/<script\b[^>]*>[^]*?<\/script\s*>/gi, "")
    .replace(/<link\b(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/gi, "")
}
