import { randomUUID } from "node:crypto"
import { createServer } from "node:http"
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import { performance } from "node:perf_hooks"
import { withAnswerStatus } from "@/lib/forms/answer-status"
import { describeError, log } from "@/lib/log"
import { mayChange, receive, trustedHeaders } from "@/lib/server/origin"
import type { OriginRules } from "@/lib/server/origin"
import type { RequestLimit } from "@/lib/server/request-limit"
import { isOpenData, usualHeaders } from "@/lib/security/headers"

/** The server in front of the application: request ids, limits, checked headers, the access log, and an orderly end. */

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type FrontServer = {
  server: Server
  /** Takes no new requests, lets the running ones finish, and ends those that take too long. */
  drain: (patience: number) => Promise<void>
}

const megabyte = 1024 * 1024

/** Pages whose form takes a file. */
const takesFile =
  /^\/[a-z]{2}\/admin\/(?:intake|imports\/new|sources\/(?:new|[^/]+\/(?:edit|documents\/[^/]+\/replacement)))$/

/** How many megabytes may be sent to a page: a file may have 20, and what stands around it. */
export const mostSent = (path: string) => (takesFile.test(path) ? 22 : 12)

export function createFront(handle: Handler, rules: OriginRules, limit: RequestLimit): FrontServer {
  let draining = false
  const server = createServer((request, response) => {
    if (draining) response.setHeader("Connection", "close")
    void answer(handle, rules, limit, request, response)
  })
  server.headersTimeout = 15_000
  server.requestTimeout = 60_000
  server.keepAliveTimeout = 5_000
  const drain = (patience: number) =>
    new Promise<void>(resolve => {
      draining = true
      const late = setTimeout(() => server.closeAllConnections(), patience)
      server.close(() => {
        clearTimeout(late)
        resolve()
      })
      server.closeIdleConnections()
    })
  return { server, drain }
}

async function answer(
  handle: Handler,
  rules: OriginRules,
  limit: RequestLimit,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const started = performance.now()
  const id = randomUUID()
  response.setHeader("X-Request-Id", id)
  const https = rules.publicUrl?.startsWith("https:") ?? false
  const path = pathOf(request)
  for (const [name, value] of usualHeaders(path, { https })) response.setHeader(name, value)
  response.once("close", () => noteAccess(request, response, id, started))

  const refusal = refusalOf(request)
  if (refusal) return refuse(response, refusal.status, refusal.sentence)
  const received = receive(request.headers, request.socket.remoteAddress, rules)
  if ("refused" in received && !isHealthQuestion(path)) {
    return refuse(
      response,
      421,
      `This Muster does not know itself by the address ${received.host || "(none)"}. Its operator can set PUBLIC_URL to it.`,
    )
  }
  const known =
    "refused" in received ? { origin: new URL(`http://127.0.0.1:${String(rules.port)}`), client: "" } : received
  // what everyone may ask from anywhere takes no changes, and says so itself
  if (!isOpenData(path) && !mayChange(request.method, request.headers, known, rules)) {
    return refuse(
      response,
      403,
      "Nothing was changed: this was not sent from a page of this Muster. Open the page here and send it again.",
    )
  }
  request.headers = {
    ...trustedHeaders(request.headers, known),
    "x-request-id": id,
    "x-muster-path": request.url ?? "/",
  } as IncomingMessage["headers"]
  try {
    if (await limit(path, known.client, response)) await withAnswerStatus(response, () => handle(request, response))
  } catch (error) {
    log.error({ id, ...describeError(error) }, "request failed")
    if (response.headersSent) response.destroy()
    else refuse(response, 500, `Something went wrong here. Tell the operator this number: ${id}`)
  }
}

/** Next fails on others. */
const methods = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"])

function refusalOf(request: IncomingMessage): { status: number; sentence: string } | null {
  if (!methods.has(request.method ?? "")) return { status: 405, sentence: "There is no such method here." }
  if (!request.url?.startsWith("/")) return { status: 400, sentence: "A path begins with a slash." }
  const length = Number(request.headers["content-length"] ?? 0)
  const most = mostSent(pathOf(request))
  if (length > most * megabyte) return { status: 413, sentence: `What was sent is larger than ${String(most)} MB.` }
  if (request.headers["transfer-encoding"])
    return { status: 411, sentence: "Say how long the content is (Content-Length)." }
  return null
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" })
  response.end(`${sentence}\n`)
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/"
}

/** Asked by machines that know the address of this one and not its name. */
function isHealthQuestion(path: string): boolean {
  return path === "/api/health" || path === "/api/health/live"
}

/**
 * A path as it may be logged: without the query, which can hold a name that was searched for, without the number of a
 * certificate, and without whatever somebody may have typed where an address goes: what is not there, and what none of
 * our addresses has in it.
 */
function loggedPath(path: string, status: number): string {
  const told = path.replace(/\/verify\/.+$/, "/verify/…")
  const parts = told.split("/").map(part => (/^[\w.…-]*$/.test(part) ? part : "…"))
  return status === 404 && parts.length > 3 ? [...parts.slice(0, 3), "…"].join("/") : parts.join("/")
}

function noteAccess(request: IncomingMessage, response: ServerResponse, id: string, started: number): void {
  const path = loggedPath(pathOf(request), response.statusCode)
  const entry = {
    id,
    method: request.method,
    path,
    status: response.statusCode,
    ms: Math.round(performance.now() - started),
    ...(response.writableFinished ? {} : { aborted: true }),
  }
  if (path.startsWith("/_next/") || isHealthQuestion(path)) log.debug(entry, "request")
  else log.info(entry, "request")
}
