import { describeError, log } from "@/lib/log"

export type RegularWork = {
  /** Ends it: waits for what is being done, and does it once more where that is asked for. */
  stop: () => Promise<void>
}

/**
 * Does something again and again while the server runs, never twice at the same time. What fails is logged and tried again in
 * its turn; it never ends the server.
 */
export function every(
  seconds: number,
  what: string,
  work: () => Promise<void>,
  { alsoAtTheEnd = false }: { alsoAtTheEnd?: boolean } = {},
): RegularWork {
  let running: Promise<void> | undefined
  const once = () =>
    (running ??= work()
      .catch((error: unknown) => log.error({ what, error: describeError(error) }, "regular work failed"))
      .finally(() => (running = undefined)))
  const timer = setInterval(() => void once(), seconds * 1000)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      if (alsoAtTheEnd) await once()
    },
  }
}
