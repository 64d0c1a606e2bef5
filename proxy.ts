import { NextResponse, type NextRequest } from "next/server"
import { authCookies } from "@/lib/auth/cookies"
import { problemBody, problemType } from "@/lib/api/problem"
import { makeCsrfToken, readCsrfToken } from "@/lib/auth/csrf"
import { env } from "@/lib/env"
import { bestLocale } from "@/lib/i18n/best-locale"
import { isLocale, type Locale } from "@/lib/i18n/locale"
import {
  dataPolicy,
  documentPolicy,
  embedPolicy,
  isDocument,
  isOpenData,
  isVisitorsPage,
  mayBeFramed,
  pagePolicy,
  visitorPolicy,
} from "@/lib/security/headers"
import { requestHeaders } from "@/lib/security/request-headers"

/*
 * In front of every page: the language of an address without one, the policy for scripts, and what a page can't find out
 * by itself. It protects nothing: who may see what is decided where the data is read.
 */

/** Addresses below these are data or files and have no language. */
const dataRoots = new Set(["api", "data", "files", "_next"])
/** Files at the root. */
const rootFile = /^\/[\w-]+\.(?:ico|png|svg|txt|webmanifest|xml)$/
/** Pages with a form that posts to next-auth. Others set no cookie. */
const hasAuthForm = /^\/[^/]+\/(?:sign-in|admin)(?:\/|$)/

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const [, first = "", second = ""] = pathname.split("/")
  if (isLocale(first)) return page(request, first)
  if (mayBeFramed(pathname) && isLocale(second)) return embed(request, second)
  if ((dataRoots.has(first) && second) || rootFile.test(pathname)) return data(request)

  const locale = bestLocale(request.headers.get("accept-language"))
  const localized = request.nextUrl.clone()
  const answer =
    pathname === "/"
      ? NextResponse.redirect(withPath(localized, `/${locale}`))
      : page(request, locale, withPath(localized, `/${locale}${pathname}`))
  answer.headers.append("Vary", "Accept-Language")
  return answer
}

function withPath(url: URL, pathname: string): URL {
  url.pathname = pathname
  return url
}

function page(request: NextRequest, locale: Locale, rewritten?: URL): NextResponse {
  const { pathname, search } = request.nextUrl
  const nonce = crypto.randomUUID()
  const policy = isScriptless(request) ? visitorPolicy(circumstances()) : pagePolicy(nonce, circumstances())
  const csrf = hasAuthForm.test(pathname) ? csrfFor(request) : null

  const headers = known(request)
  headers.set("Content-Security-Policy", policy)
  headers.set(requestHeaders.nonce, nonce)
  headers.set(requestHeaders.path, pathname + search)
  headers.set(requestHeaders.locale, locale)
  if (csrf) headers.set(requestHeaders.csrf, csrf.token)

  const answer = rewritten
    ? NextResponse.rewrite(rewritten, { request: { headers } })
    : NextResponse.next({ request: { headers } })
  answer.headers.set("Content-Security-Policy", isDocument(pathname) ? documentPolicy : policy)
  if (csrf?.cookie) {
    const { name, options } = authCookies().csrfToken
    answer.cookies.set(name, csrf.cookie, options)
  }
  return answer
}

/** What is read by visitors: the server in front takes its scripts out, but while developing. */
function isScriptless({ method, nextUrl: { pathname } }: NextRequest): boolean {
  return env().production && (method === "GET" || method === "HEAD") && isVisitorsPage(pathname)
}

function embed(request: NextRequest, locale: Locale): NextResponse {
  const headers = known(request)
  headers.set(requestHeaders.path, request.nextUrl.pathname + request.nextUrl.search)
  headers.set(requestHeaders.locale, locale)
  const answer = NextResponse.next({ request: { headers } })
  answer.headers.set("Content-Security-Policy", embedPolicy(circumstances()))
  return answer
}

function data(request: NextRequest): NextResponse {
  const refusal = isOpenData(request.nextUrl.pathname) ? answerToMethod(request.method) : null
  if (refusal) return refusal
  const answer = NextResponse.next({ request: { headers: known(request) } })
  answer.headers.set("Content-Security-Policy", dataPolicy)
  return answer
}

const readOnly = "GET, HEAD, OPTIONS"

/** A page of another site asks what it may do; anything but reading is refused. Null where reading goes on. */
function answerToMethod(method: string): NextResponse | null {
  if (method === "GET" || method === "HEAD") return null
  const headers = { Allow: readOnly, "Access-Control-Allow-Origin": "*" }
  if (method === "OPTIONS") {
    const more = {
      "Access-Control-Allow-Methods": readOnly,
      "Access-Control-Allow-Headers": "If-None-Match",
      "Access-Control-Max-Age": "86400",
    }
    return new NextResponse(null, { status: 204, headers: { ...headers, ...more } })
  }
  return new NextResponse(problemBody(405, "Method not allowed", `Only these are: ${readOnly}.`), {
    status: 405,
    headers: { ...headers, "Content-Type": problemType },
  })
}

/** The request's headers without those that only we may set. */
function known(request: NextRequest): Headers {
  const headers = new Headers(request.headers)
  for (const name of Object.values(requestHeaders)) headers.delete(name)
  return headers
}

function csrfFor(request: NextRequest): { token: string; cookie: string | null } {
  const token = readCsrfToken(request.cookies.get(authCookies().csrfToken.name)?.value)
  return token ? { token, cookie: null } : makeCsrfToken()
}

function circumstances() {
  const { publicUrl, production } = env()
  return { https: publicUrl?.startsWith("https:") ?? false, development: !production }
}

export const config = { matcher: ["/((?!_next/static/|_next/image).*)"] }
