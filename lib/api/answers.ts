import { createHash } from "node:crypto"
import { BadQuery, type QueryProblem } from "@/lib/filters/query"

/*
 * How the public API and the files of open data answer. Everyone may read them from anywhere; nothing here depends on who
 * asks. They may be kept, but are asked for again each time: figures change with the next publication.
 */

const forEveryone = { "access-control-allow-origin": "*", "cache-control": "no-cache" }

export function jsonAnswer(request: Request, body: unknown, type = "application/json"): Response {
  return answer(request, JSON.stringify(body), `${type}; charset=utf-8`)
}

/** Text that programs read where it is: a feed, a calendar, the map of the site. */
export function textAnswer(request: Request, body: string, type: string): Response {
  return answer(request, body, `${type}; charset=utf-8`)
}

export function fileAnswer(request: Request, body: string, type: string, name: string): Response {
  return answer(request, body, `${type}; charset=utf-8`, { "content-disposition": `attachment; filename="${name}"` })
}

function answer(request: Request, body: string, type: string, more: Record<string, string> = {}): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`
  const headers = { ...forEveryone, etag, ...more }
  const known = request.headers.get("if-none-match")?.split(",") ?? []
  if (known.some(tag => tag.trim().replace(/^W\//, "") === etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, "content-type": type } })
}

/** Where a record is now, for an old address. */
export function movedAnswer(path: string): Response {
  return new Response(null, { status: 308, headers: { ...forEveryone, location: path } })
}

export function notFoundAnswer(noun: string): Response {
  return problem(404, "Not found", `There is no such ${noun}, or it is not public.`)
}

export function badQueryAnswer(problems: readonly QueryProblem[]): Response {
  const errors = problems.map(({ name, value, allowed }) => ({ field: name, value, allowed }))
  const detail = errors.map(({ field, value, allowed }) => `${field}: "${value}" is not allowed; allowed: ${allowed}.`)
  return problem(400, "Wrong query value", detail.join(" "), { errors })
}

function problem(status: number, title: string, detail: string, more: Record<string, unknown> = {}): Response {
  return new Response(JSON.stringify({ type: "about:blank", title, status, detail, ...more }), {
    status,
    headers: { ...forEveryone, "content-type": "application/problem+json; charset=utf-8" },
  })
}

/** Answers a query that is not understood with 400. */
export async function answering(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof BadQuery) return badQueryAnswer(error.problems)
    throw error
  }
}

/** Refuses a query in which anything is not understood. */
export function refuse(problems: readonly QueryProblem[]): void {
  if (problems.length) throw new BadQuery(problems)
}
