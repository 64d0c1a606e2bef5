import type { IncomingMessage, ServerResponse } from "node:http"
import { bestLocale } from "@/lib/i18n/best-locale"
import { isLocale } from "@/lib/i18n/locale"
import { describeError, log } from "@/lib/log"
import { paths, withQuery } from "@/lib/paths"
import { draw } from "@/lib/server/draw"
import type { Handler } from "@/lib/server/http"
import { scriptless } from "@/lib/server/visitor-pages"

/*
 * When a page turns out to be missing, or fails, while it is drawn, Next answers with the right status and an empty
 * document that a script fills in. Without script nobody would see anything. Here such an answer is dropped, the page that
 * says what went wrong is drawn as an ordinary page, and sent with the status of the first.
 */

/** `failures` off leaves failures to Next, which explains them to developers. */
export function withProblemPages(handle: Handler, { failures }: { failures: boolean }): Handler {
  return (request, response) => {
    if (!wantsPage(request)) return handle(request, response)
    if (isProblemPage(request)) return sendProblem(handle, request, response, 404)
    return handle(
      request,
      watched(request, response, status => isProblem(status, failures), handle),
    )
  }
}

const isProblem = (status: number, failures: boolean) => status === 404 || (failures && status >= 500)

/** A document is wanted, not data, not a part of a page that a script will put in place. */
function wantsPage({ url = "/", headers }: IncomingMessage): boolean {
  if (/^\/(?:api|data|_next)(?:\/|$)/.test(url)) return false
  return (
    (headers.accept ?? "").includes("text/html") && headers.rsc === undefined && headers["next-action"] === undefined
  )
}

/** Nobody's address: asked for by name it is as missing as any other. */
const isProblemPage = ({ url = "/" }: IncomingMessage) => /^\/[^/?]+\/problem(?:[/?]|$)/.test(url)

/** The response, which keeps back what is written once its status and type say that it is an empty document. */
function watched(
  request: IncomingMessage,
  response: ServerResponse,
  isBad: (status: number) => boolean,
  handle: Handler,
): ServerResponse {
  const before = new Set(response.getHeaderNames())
  const first = {
    flushHeaders: response.flushHeaders.bind(response),
    writeHead: response.writeHead.bind(response) as AnyMethod<ServerResponse>,
    write: response.write.bind(response) as AnyMethod<boolean>,
    end: response.end.bind(response) as AnyMethod<ServerResponse>,
  }
  let dropped: boolean | null = null
  const isDropped = (status = response.statusCode) =>
    (dropped ??= isBad(status) && String(response.getHeader("content-type")).startsWith("text/html"))

  response.flushHeaders = () => {
    if (!isDropped()) first.flushHeaders()
  }
  response.writeHead = (status: number, ...rest: unknown[]) =>
    isDropped(status) ? response : first.writeHead(status, ...rest)
  response.write = (...chunk: unknown[]) => (isDropped() ? true : first.write(...chunk))
  response.end = (...chunk: unknown[]) => {
    if (!isDropped()) return first.end(...chunk)
    const status = response.statusCode
    // the wraps of the first answer, also those put around ours, are taken off
    for (const name of ["writeHead", "write", "end", "flushHeaders", "on", "flush"])
      Reflect.deleteProperty(response, name)
    for (const name of response.getHeaderNames()) if (!before.has(name)) response.removeHeader(name)
    void sendProblem(handle, request, response, status)
    return response
  }
  return response
}

type AnyMethod<T> = (...args: unknown[]) => T

async function sendProblem(handle: Handler, request: IncomingMessage, response: ServerResponse, status: number) {
  const url = request.url ?? "/"
  const first = url.split(/[/?]/)[1] ?? ""
  const locale = isLocale(first) ? first : bestLocale(request.headers["accept-language"] ?? null)
  const address = withQuery(paths.problem(locale, status === 404 ? "404" : "500"), { from: url })
  const page = await draw(handle, request, address).catch((error: unknown) => {
    log.error({ error: describeError(error) }, "the page for a problem failed")
    return null
  })
  // where even that page fails, the number is all there is to say; the failure is in the log
  response.writeHead(status, page?.status === 200 ? page.headers : { "Content-Type": "text/plain; charset=utf-8" })
  response.end(page?.status === 200 ? scriptless(page.body.toString("utf8")) : `${String(status)}\n`)
}
