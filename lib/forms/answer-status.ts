import { AsyncLocalStorage } from "node:async_hooks"
import type { ServerResponse } from "node:http"

/*
 * A server action gives a form back with a sentence, and Next sends it as 200. Whoever watches the server should see what
 * was refused, so the action says so here, and the server in front, which waits for it, writes the status. The two are
 * built apart and share one process; what they share stands in `globalThis`.
 */

export type RefusalStatus = 400 | 403

type Said = { status?: RefusalStatus }

const kept = globalThis as typeof globalThis & { musterAnswerStatus?: AsyncLocalStorage<Said> }
const storage = (kept.musterAnswerStatus ??= new AsyncLocalStorage())

/** The form of this request is not accepted. Outside the server in front it does nothing. */
export function answerWith(status: RefusalStatus): void {
  const said = storage.getStore()
  if (said) said.status = status
}

/** Runs what answers a request, and sends what is otherwise well with the status that was said on the way. */
export function withAnswerStatus<T>(response: ServerResponse, run: () => Promise<T>): Promise<T> {
  const said: Said = {}
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) =>
    writeHead(status === 200 ? (said.status ?? status) : status, ...rest)) as typeof response.writeHead
  return storage.run(said, run)
}
