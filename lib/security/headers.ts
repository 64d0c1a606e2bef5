/*
 * What browsers are told about every answer. `policy` is the only Content-Security-Policy: scripts run only with the nonce
 * of this answer or when a script that has it loads them; nothing comes from elsewhere, and nothing frames us.
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

/** For data and files: nothing in them is run. */
export const dataPolicy = write({ "default-src": "'none'", "frame-ancestors": "'none'" })

/** The other headers, the same for every answer: the server in front sets them. */
export function usualHeaders({ https }: Pick<Circumstances, "https">): [string, string][] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ...(https ? [["Strict-Transport-Security", "max-age=31536000"] satisfies [string, string]] : []),
  ]
}

function write(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join("; ")
}
