import { createHash } from "node:crypto"
import { problemBody, problemType } from "@/lib/api/problem"
import { BadQuery, type QueryProblem } from "@/lib/filters/query"
import { logFailure } from "@/lib/log"
import { paths } from "@/lib/paths"

/*
 * How the public API and the files of open data answer. Everyone may read them from anywhere; nothing here depends on who
 * asks. They may be kept, but are asked for again each time: figures change with the next publication.
 */

const forEveryone = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, RateLimit, RateLimit-Policy, Retry-After",
  "cache-control": "public, no-cache",
}

export function jsonAnswer(request: Request, body: unknown, type = "application/json"): Response {
  return answer(request, JSON.stringify(body), `${type}; charset=utf-8`)
}

export type Page<Item> = { items: Item[]; page: number; pageSize: number; total: number }

/** A page of a list, with the addresses of those around it (RFC 8288). */
export function pageAnswer<Item>(request: Request, { items, page, pageSize, total }: Page<Item>): Response {
  const link = pageLinks(new URL(request.url), { page, pageSize, total })
  return answer(request, JSON.stringify({ items, page, pageSize, total }), "application/json; charset=utf-8", { link })
}

function pageLinks(asked: URL, { page, pageSize, total }: Omit<Page<unknown>, "items">): string {
  const last = Math.max(1, Math.ceil(total / pageSize))
  const pages = [
    ["first", 1],
    ...(page > 1 ? [["prev", Math.min(page - 1, last)] as const] : []),
    ...(page < last ? [["next", page + 1] as const] : []),
    ["last", last],
  ] as const
  const links = pages.map(([relation, number]) => {
    const query = new URLSearchParams(asked.searchParams)
    query.set("page", String(number))
    return `<${asked.pathname}?${query.toString()}>; rel="${relation}"`
  })
  return [...links, `<${paths.api.description()}>; rel="service-desc"`].join(", ")
}

/** Text that programs read where it is: a feed, a calendar, the map of the site. */
export function textAnswer(request: Request, body: string, type: string): Response {
  return answer(request, body, `${type}; charset=utf-8`)
}

export function fileAnswer(request: Request, body: string, type: string, name: string): Response {
  return answer(request, body, `${type}; charset=utf-8`, { "content-disposition": `attachment; filename="${name}"` })
}

/** A file that is never another: it may be kept for good. */
export function lastingFileAnswer(request: Request, body: string, type: string, name: string): Response {
  const file = fileAnswer(request, body, type, name)
  file.headers.set("cache-control", "public, max-age=31536000, immutable")
  return file
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
  return new Response(problemBody(status, title, detail, more), {
    status,
    headers: { ...forEveryone, "content-type": problemType },
  })
}

/** Answers a query that is not understood with 400, and what breaks inside with a number to tell the operator. */
export async function answering(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof BadQuery) return badQueryAnswer(error.problems)
    const id = logFailure(error, "api")
    return problem(500, "Something went wrong here", `Tell the operator this number: ${id}`)
  }
}

/** Refuses a query in which anything is not understood. */
export function refuse(problems: readonly QueryProblem[]): void {
  if (problems.length) throw new BadQuery(problems)
}
