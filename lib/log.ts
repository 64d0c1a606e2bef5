import { randomUUID } from "node:crypto"
import pino from "pino"
import { env } from "@/lib/env"

/** The log: one line of JSON an event, to standard output. Nothing personal: no name, e-mail, password, token or query. */
export const log = pino({ level: env().logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })

/**
 * What may be logged of an error: its class, its code and where it happened. Its message may hold what was typed (a
 * database says which value was wrong), so it stays out.
 */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined
  const frames = (error.stack ?? "").split("\n").filter(line => /^\s+at /.test(line))
  return { type: error.name, code, stack: frames.slice(0, 12).map(frame => frame.trim()) }
}

/** Logs an unexpected failure and gives the id under which it is found again; the person who met it sees the id. */
export function logFailure(error: unknown, where: string): string {
  const id = randomUUID().slice(0, 8)
  log.error({ id, where, error: describeError(error) }, "unexpected failure")
  return id
}
