import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http"

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Sends a request as it is written: the path is not tidied up as `fetch` and browsers do. A connection that is cut is status 0. */
export function sendRaw(
  address: string,
  {
    path,
    method = "GET",
    headers = {},
    body,
  }: { path: string; method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer },
): Promise<RawAnswer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) }
    // a path that Node would refuse to send is sent as bytes all the same
    const sent = request({ hostname, port, method, headers: { ...length, ...headers }, path: encodeURI("/") })
    Object.assign(sent, { path })
    sent.on("response", answer => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("error", reject)
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" || error.code === "EPIPE"
        ? resolve({ status: 0, headers: {}, body: Buffer.alloc(0) })
        : reject(error),
    )
    sent.end(body)
  })
}
