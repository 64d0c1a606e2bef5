import type { OutgoingHttpHeaders } from "node:http"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import Negotiator from "negotiator"
import { isVisitorsPage, mayBeFramed } from "@/lib/security/headers"
import { draw } from "@/lib/server/draw"
import type { Handler } from "@/lib/server/http"

/*
 * What visitors read needs no script: it is drawn as any page is, and the scripts with which Next would bring it to life
 * are taken out of the document before it is sent. That leaves a sixth of the bytes, and nothing that could be made to run.
 */

/** While developing, only figures in frames go without scripts: pages are brought up to date by them. */
export function withoutScripts(handle: Handler, { development }: { development: boolean }): Handler {
  const isScriptless = development ? mayBeFramed : (path: string) => mayBeFramed(path) || isVisitorsPage(path)
  return async (request, response) => {
    const url = request.url ?? "/"
    const reads = request.method === "GET" || request.method === "HEAD"
    // a page of the office that goes on to one of visitors asks for its parts alone
    if (!reads || !isScriptless(url.split("?", 1)[0] ?? "/") || request.headers.rsc !== undefined)
      return handle(request, response)
    const { status, headers, body } = await draw(handle, request, url)
    const html = isHtml(headers)
    const whole = html ? Buffer.from(scriptless(body.toString("utf8"))) : body
    const encoding = html && whole.length > worthPacking ? encodingFor(request.headers["accept-encoding"]) : "identity"
    const sent = await pack(whole, encoding)
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value)
    for (const name of ["transfer-encoding", "content-length"]) response.removeHeader(name)
    if (html) {
      response.removeHeader("link")
      response.setHeader("Vary", "Accept-Encoding, Accept-Language, RSC")
    }
    if (encoding !== "identity") response.setHeader("Content-Encoding", encoding)
    response.writeHead(status, { "Content-Length": sent.length })
    response.end(request.method === "HEAD" ? undefined : sent)
  }
}

/** Takes out whatever is run; data about the page, which search engines read, stays. */
export function scriptless(html: string): string {
  return html
    .replace(/<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[^]*?<\/script\s*>/gi, "")
    .replace(/<link\b(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/gi, "")
}

const isHtml = (headers: OutgoingHttpHeaders) => String(headers["content-type"]).startsWith("text/html")

type Encoding = "br" | "gzip" | "identity"

/** In bytes: shorter answers fit into one packet as they are. */
const worthPacking = 1024

function encodingFor(accepted: string | undefined): Encoding {
  const understood = new Negotiator({ headers: { "accept-encoding": accepted ?? "identity" } }).encodings([
    "br",
    "gzip",
  ])
  return (["br", "gzip"] as const).find(encoding => understood.includes(encoding)) ?? "identity"
}

const packBrotli = promisify(brotliCompress)
const packGzip = promisify(gzip)

async function pack(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "br") return packBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return encoding === "gzip" ? packGzip(bytes) : bytes
}
