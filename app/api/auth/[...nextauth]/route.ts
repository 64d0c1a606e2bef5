import NextAuth from "next-auth"
import { NextResponse, type NextRequest } from "next/server"
import { keepBrowserMark, keepTypedEmail } from "@/lib/auth/cookies"
import { makeBrowserMark } from "@/lib/auth/known-browser"
import { authOptions, type Outcome } from "@/lib/auth/options"
import { originOf, ownPath } from "@/lib/auth/origin"
import { bestLocale } from "@/lib/i18n/best-locale"
import { isLocale, type Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"

/*
 * next-auth, with its pages replaced by ours: where it would lead to a page of its own, this leads to the sign-in page in
 * the language the form was in. Forms are answered with a redirect, `json=true` with the address.
 */

type Context = { params: Promise<{ nextauth: string[] }> }
type Fields = Readonly<Record<string, unknown>>

const largestForm = 16 * 1024

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const [action = ""] = (await context.params).nextauth
  const locale = localeOf(request, {})
  if (action === "csrf" || action === "session" || action === "providers") return askNextAuth(request, context, {})
  if (action === "signout")
    return NextResponse.redirect(new URL(paths.admin.account(locale), originOf(request.headers)))
  if (action === "signin" || action === "error") {
    const query = request.nextUrl.searchParams
    const next = ownPath(query.get("callbackUrl"), request.headers)
    const target = paths.signIn(locale, { error: query.get("error"), next })
    return NextResponse.redirect(new URL(target, originOf(request.headers)))
  }
  return new Response(null, { status: 404 })
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const [action = ""] = (await context.params).nextauth
  if (action !== "callback" && action !== "signout") return new Response(null, { status: 404 })
  const asked = request.nextUrl.searchParams.get("callbackUrl")
  if (asked !== null && !ownPath(asked, request.headers))
    return new Response("callbackUrl must be an address of this site", { status: 400 })
  const fields = await fieldsOf(request)
  if (fields === null) return new Response(null, { status: 413 })

  const outcome: Outcome = {}
  const answer = await askNextAuth(request, context, outcome)
  const locale = localeOf(request, fields)
  const next = ownPath(textOf(fields.callbackUrl) ?? asked, request.headers)
  const reply = (path: string, status: number) => answerWith(answer, request, fields, path, status)

  if (action === "signout") {
    if (wasForged(answer.location)) return reply(paths.admin.account(locale), 403)
    const signedOut = reply(next ?? paths.home(locale), 200)
    // whatever of the office the browser still keeps goes with the session
    signedOut.headers.set("Clear-Site-Data", '"cache", "storage"')
    return signedOut
  }
  const signIn = outcome.signIn
  if (signIn?.kind === "right") {
    const signedIn = reply(next ?? paths.admin.start(locale), 200)
    setCookie(signedIn, keepTypedEmail(locale, ""))
    setCookie(signedIn, keepBrowserMark(makeBrowserMark(signIn.email)))
    return signedIn
  }
  const problem = !signIn
    ? { error: "Expired", status: 403 }
    : signIn.kind === "wait"
      ? { error: "Wait", status: 429, minutes: Math.ceil(signIn.seconds / 60) }
      : { error: "CredentialsSignin", status: 401 }
  const refused = reply(paths.signIn(locale, { error: problem.error, minutes: problem.minutes, next }), problem.status)
  if (signIn?.kind === "wait") refused.headers.set("Retry-After", String(signIn.seconds))
  setCookie(refused, keepTypedEmail(locale, textOf(fields.email)?.slice(0, 320) ?? ""))
  return refused
}

type Asked = NextResponse & { location: string | null }

/** Next-auth's own answer, with the address it leads to taken out of header or body. What broke inside is thrown. */
async function askNextAuth(request: NextRequest, context: Context, outcome: Outcome): Promise<Asked> {
  const given: unknown = await NextAuth(request, context, authOptions(request.headers, outcome))
  if (outcome.failure) throw outcome.failure
  const response = given as Response
  let location = response.headers.get("Location")
  if (location === null && request.method === "POST") {
    const body = (await response
      .clone()
      .json()
      .catch(() => null)) as { url?: unknown } | null
    location = textOf(body?.url) ?? null
  }
  return Object.assign(new NextResponse(response.body, { status: response.status, headers: response.headers }), {
    location,
  })
}

/** The answer to a form (a redirect) or to a program (the address), with the cookies next-auth sets. */
function answerWith(from: NextResponse, request: NextRequest, fields: Fields, path: string, status: number) {
  const asProgram = fields.json === "true"
  const answer = asProgram
    ? NextResponse.json({ url: originOf(request.headers) + path }, { status })
    : new NextResponse(null, { status: 302, headers: { Location: path } })
  for (const cookie of from.headers.getSetCookie()) answer.headers.append("Set-Cookie", cookie)
  answer.headers.set("Cache-Control", "private, no-store")
  return answer
}

/** Added as text: `cookies.set` would fold the cookies that are there already. */
function setCookie(answer: NextResponse, { name, value, options }: ReturnType<typeof keepTypedEmail>) {
  const attributes = [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${options.path}`,
    `Max-Age=${options.maxAge}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(options.secure ? ["Secure"] : []),
  ]
  answer.headers.append("Set-Cookie", attributes.join("; "))
}

/** What was sent, read from a copy; null when it is larger than any form of ours. */
async function fieldsOf(request: NextRequest): Promise<Fields | null> {
  const text = await request.clone().text()
  if (text.length > largestForm) return null
  if (!request.headers.get("content-type")?.includes("application/json")) {
    return Object.fromEntries(new URLSearchParams(text))
  }
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === "object" && body !== null ? (body as Fields) : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** The language of the form: it says so itself, or the address it leads to, or the page it stood on. */
function localeOf(request: NextRequest, fields: Fields): Locale {
  const candidates = [
    textOf(fields.locale),
    firstPart(ownPath(textOf(fields.callbackUrl), request.headers)),
    firstPart(ownPath(request.nextUrl.searchParams.get("callbackUrl"), request.headers)),
    firstPart(ownPath(request.headers.get("referer"), request.headers)),
  ]
  return (
    (candidates.find(value => value !== undefined && isLocale(value)) as Locale | undefined) ??
    bestLocale(request.headers.get("accept-language"))
  )
}

const firstPart = (path: string | null) => path?.split(/[/?#]/)[1]
const textOf = (value: unknown) => (typeof value === "string" && value ? value : undefined)
const wasForged = (location: string | null) => location?.includes("csrf=true") ?? false
