import type { ServerResponse } from "node:http"
import { isIPv6 } from "node:net"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { problemBody, problemType } from "@/lib/api/problem"
import { isOpenData } from "@/lib/security/headers"

/*
 * How often one address may ask the API and the files. Counted in memory, each server for itself: a count in the database
 * would cost more than most answers. Every answer says how much is left.
 */

const seconds = 60

export type RequestLimit = (path: string, client: string, response: ServerResponse) => Promise<boolean>

/** Counts a request. False where it was one too many and is answered already. */
export function limitRequests(perMinute: number): RequestLimit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: seconds })
  return async (path, client, response) => {
    // pages, which people read, are not counted
    if (!isOpenData(path)) return true
    response.setHeader("RateLimit-Policy", `"requests";q=${String(perMinute)};w=${String(seconds)}`)
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(networkOf(client))
      response.setHeader("RateLimit", `"requests";r=${String(remainingPoints)};t=${inSeconds(msBeforeNext)}`)
      return true
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      tooMany(response, perMinute, inSeconds(refusal.msBeforeNext))
      return false
    }
  }
}

/** Whoever has one address of version 6 has at least 2⁶⁴ of them. */
function networkOf(client: string): string {
  if (!isIPv6(client)) return client
  const [head = "", tail] = client.split("::")
  const groups = head ? head.split(":") : []
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail ? tail.split(":").length : 0)
  return [...groups, ...Array<string>(Math.max(0, missing)).fill("0"), ...(tail ?? "").split(":")].slice(0, 4).join(":")
}

const inSeconds = (milliseconds: number) => String(Math.max(1, Math.ceil(milliseconds / 1000)))

function tooMany(response: ServerResponse, perMinute: number, wait: string): void {
  const detail = `At most ${String(perMinute)} requests a minute from one address. Ask again in ${wait} seconds.`
  response.setHeader("RateLimit", `"requests";r=0;t=${wait}`)
  response.writeHead(429, {
    "Content-Type": problemType,
    "Retry-After": wait,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "RateLimit, RateLimit-Policy, Retry-After",
    "Cache-Control": "no-store",
  })
  response.end(problemBody(429, "Too many requests", detail))
}
