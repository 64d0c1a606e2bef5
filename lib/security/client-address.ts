import type { IncomingMessage } from "node:http"

/** Where a request came from, as our server found it out; a client that sends this header itself is not believed. */
export const clientAddressHeader = "x-muster-address"

/**
 * The address of whoever sent a request. Behind a proxy that is trusted it is the last one the proxy named, for what stands
 * before that was sent by the client.
 */
export function findClientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = request.headers["x-forwarded-for"]
  const named = (Array.isArray(forwarded) ? forwarded.join(",") : forwarded)?.split(",").at(-1)?.trim()
  return (trustProxy && named) || request.socket.remoteAddress || "unknown"
}

export const clientAddress = (headers: Headers): string => headers.get(clientAddressHeader) ?? "unknown"
