import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from "node:http"
import type { Handler } from "@/lib/server/http"

export type Drawn = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** Asks for a page as if by the same visitor, and collects it. */
export function draw(handle: Handler, { socket, headers }: IncomingMessage, url: string): Promise<Drawn> {
  const request = new IncomingMessage(socket)
  const kept = Object.entries(headers).filter(([name]) => !ofTheFirst.has(name))
  Object.assign(request, { method: "GET", url, httpVersion: "1.1", headers: Object.fromEntries(kept) })
  request.push(null)
  return new Promise((resolve, reject) => {
    const collected = new CollectedResponse(request, resolve)
    handle(request, collected).catch(reject)
  })
}

/** What was said of the first request's body, of parts of an answer, and of how to pack it. */
const ofTheFirst = new Set([
  "accept-encoding",
  "content-encoding",
  "content-length",
  "content-type",
  "if-modified-since",
  "if-none-match",
  "range",
])

class CollectedResponse extends ServerResponse {
  private readonly chunks: Buffer[] = []

  constructor(
    request: IncomingMessage,
    private readonly resolve: (drawn: Drawn) => void,
  ) {
    super(request)
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.collect(chunk)
    for (const each of rest) if (typeof each === "function") (each as () => void)()
    return true
  }

  override end(chunk?: unknown): this {
    this.collect(chunk)
    Object.defineProperties(this, { writableEnded: { value: true }, writableFinished: { value: true } })
    this.emit("finish")
    this.emit("close")
    this.resolve({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.chunks) })
    return this
  }

  private collect(chunk: unknown) {
    if (typeof chunk === "string") this.chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
  }
}
