import { Problem } from "@/lib/problem"

/** Runs a command: a problem the operator can mend is one sentence, anything else its whole stack. Both exit 1. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    const words =
      error instanceof Problem ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`${words}\n`)
    process.exitCode = 1
  }
}
