import type { Server } from "node:http"
import { createServer } from "node:net"
import type { Server as NetServer } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import createNext from "next"
import type { Settings } from "@/lib/env"
import { hasCode } from "@/lib/postgres/postmaster"
import { Problem } from "@/lib/problem"
import { createFront } from "@/lib/server/http"
import { withProblemPages } from "@/lib/server/problem-pages"
import { withoutScripts } from "@/lib/server/visitor-pages"
import { limitRequests } from "@/lib/server/request-limit"

/** Our server with Next's request handler behind it: one process. */
export async function serve(settings: Settings, development: boolean): Promise<{ stop: () => Promise<void> }> {
  const { port, host, publicUrl, trustProxy } = settings
  const rules = { publicUrl, port, trustProxy }
  const limit = limitRequests(settings.apiRequestsPerMinute)
  const front = createFront((request, response) => handle(request, response), rules, limit)
  const next = createNext({ dev: development, dir: process.cwd(), hostname: host, port, httpServer: front.server })
  await next.prepare()
  const handle = withoutScripts(withProblemPages(next.getRequestHandler(), { failures: !development }), { development })
  rules.port = await listen(front.server, port, host)
  return {
    stop: async () => {
      await front.drain(30_000)
      await next.close()
    },
  }
}

/**
 * Fails early: a start that has built for minutes should not find its port taken. One that was just told to stop may
 * need a moment to give the port back.
 */
export async function requirePort({ port, host }: Settings): Promise<void> {
  for (const until = performance.now() + 3000; ; await wait(100)) {
    const server = createServer()
    try {
      await listen(server, port, host)
      await new Promise(resolve => server.close(resolve))
      return
    } catch (error) {
      if (performance.now() > until || !(error instanceof Problem) || !hasCode(error.cause, "EADDRINUSE")) throw error
    }
  }
}

function listen(server: Server | NetServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", error => reject(inOneSentence(error, port, host)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === "object" && address ? address.port : port)
    })
  })
}

function inOneSentence(error: Error, port: number, host: string): Error {
  if (hasCode(error, "EADDRINUSE")) {
    return new Problem(`The port ${String(port)} on ${host} is in use: stop what uses it, or set PORT to another.`, {
      cause: error,
    })
  }
  if (hasCode(error, "EACCES"))
    return new Problem(`The port ${String(port)} may not be used: set PORT to one above 1023.`)
  if (hasCode(error, "EADDRNOTAVAIL") || hasCode(error, "ENOTFOUND")) {
    return new Problem(`This machine has no address ${host}: set HOST to one it has, or to 0.0.0.0 for all.`)
  }
  return error
}
