/** What proxy.ts tells the pages about a request. It sets or removes every one of them, so that no client can. */
export const requestHeaders = {
  /** Path and query, as asked for. */
  path: "x-muster-path",
  locale: "x-muster-locale",
  /** For scripts of our own; Next takes it from the policy by itself. */
  nonce: "x-nonce",
  /** The token against forged forms, on pages with a form that posts to next-auth. */
  csrf: "x-muster-csrf",
} as const
