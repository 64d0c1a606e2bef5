/*
 * What browsers are told about every answer. The only Content-Security-Policies are made here: scripts run only with the nonce
 * of this answer or when a script that has it loads them; nothing comes from elsewhere, and nothing frames us but figures that are made to be embedded.
 */

type Circumstances = { https: boolean; development: boolean }

/** For a page, with the nonce of this answer. */
export function pagePolicy(nonce: string, { https, development }: Circumstances): string {
  const styles = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`
  return write({
    "default-src": "'self'",
    // While developing, React shows server errors with eval and Next puts styles in place by script.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src": styles,
    // Charts hand positions to their style sheet in style attributes.
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": development ? "'self' ws:" : "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-src": "'none'",
    "frame-ancestors": "'none'",
    ...(https ? { "upgrade-insecure-requests": "" } : {}),
  })
}

/** What other sites may show in a frame: figures to embed, and nothing else. */
export const mayBeFramed = (path: string) => /^\/embed\//.test(path)

/** What everyone may read, from anywhere, and nobody change. */
export const isOpenData = (path: string) => /^\/(?:api\/v1|data)\//.test(path)

/** The pages of visitors: all in a language but those of the office. */
export const isVisitorsPage = (path: string) => /^\/(?:en|ja|mn)(?:\/(?!(?:admin|sign-in)(?:\/|$)).*)?$/.test(path)

/** For what visitors read: it has no script, and nothing but its own styles and fonts. */
export const visitorPolicy = (circumstances: Pick<Circumstances, "https">) =>
  // checkers of pages ask for robots.txt from within the page
  scriptlessPolicy(circumstances, { "connect-src": "'self'", "form-action": "'self'", "frame-ancestors": "'none'" })

/** For a figure in a frame of another site. */
export const embedPolicy = (circumstances: Pick<Circumstances, "https">) =>
  scriptlessPolicy(circumstances, { "form-action": "'none'", "frame-ancestors": "*" })

function scriptlessPolicy({ https }: Pick<Circumstances, "https">, more: Record<string, string>): string {
  return write({
    "default-src": "'none'",
    "style-src": "'self'",
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "base-uri": "'none'",
    ...more,
    ...(https ? { "upgrade-insecure-requests": "" } : {}),
  })
}

/** For data and files: nothing in them is run. */
export const dataPolicy = write({ "default-src": "'none'", "frame-ancestors": "'none'" })

/** Files of sources, as somebody gave them to us. */
export const isDocument = (path: string) => /^\/[a-z]{2}\/admin\/sources\/[^/]+\/documents\/[^/]+\/file$/.test(path)

/** For such a file: it is to be saved, and should a browser show it all the same, then in a box without any rights. */
export const documentPolicy = write({ "default-src": "'none'", "frame-ancestors": "'none'", sandbox: "" })

/** What the server in front says of every answer at an address, also of errors. */
export function usualHeaders(path: string, { https }: Pick<Circumstances, "https">): [string, string][] {
  const framed = mayBeFramed(path)
  const ofTheOffice = /^\/(?:[a-z]{2}\/admin|api\/auth)(?:\/|$)/.test(path)
  return [
    // what is no page; pages say more by themselves
    ["Content-Security-Policy", dataPolicy],
    ...(ofTheOffice ? [["Cache-Control", "private, no-store"] satisfies [string, string]] : []),
    ["X-Content-Type-Options", "nosniff"],
    ...(framed ? [] : [["X-Frame-Options", "DENY"] satisfies [string, string]]),
    ["Referrer-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    // other sites may read our data and frame our figures, and nothing else
    ...(framed || isOpenData(path) ? [] : [["Cross-Origin-Resource-Policy", "same-origin"] satisfies [string, string]]),
    ...(https ? [["Strict-Transport-Security", "max-age=63072000; includeSubDomains"] satisfies [string, string]] : []),
  ]
}

function write(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join("; ")
}
