import pino from "pino"
import { env } from "@/lib/env"

/**
 * The log of the server: one JSON line an entry. Nothing personal goes in: no addresses of visitors, no queries, no e-mail
 * addresses, no values. Of an error its kind, its code and where it happened.
 */
export const log = pino({ level: env().logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })

/** What may be told about an error. Messages of a database or of a check can quote what someone typed. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, stack } = error
  return {
    kind: name,
    ...("code" in error ? { code: error.code } : {}),
    ...("digest" in error ? { digest: error.digest } : {}),
    at: stack
      ?.split("\n")
      .filter(line => /^\s+at /.test(line))
      .slice(0, 12)
      .map(line => line.trim()),
  }
}
