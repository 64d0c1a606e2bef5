import { performance } from "node:perf_hooks"

/** Says on the terminal what is being done and how long it took. */
export async function step<Result>(what: string, work: () => Promise<Result>, outcome?: (result: Result) => string) {
  process.stdout.write(`${what} … `)
  const started = performance.now()
  try {
    const result = await work()
    const said = outcome?.(result)
    say(`${said ? `${said}, ` : ""}${((performance.now() - started) / 1000).toFixed(1)} s`)
    return result
  } catch (error) {
    say("failed")
    throw error
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
