import { startedByNpm } from "@/lib/env"
import { describeError, log } from "@/lib/log"
import { say } from "@/lib/server/steps"

/** What has to be closed, in the order opposite to that in which it was opened; once, whoever asks for it. */
export class Ending {
  private readonly steps: (() => Promise<void>)[] = []
  private running: Promise<void> | undefined

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => this.begin("Stopping: running requests are finished first.", 0))
    }
    // Killed hard, npm leaves us behind without a word.
    const parent = process.ppid
    if (startedByNpm()) {
      setInterval(() => {
        if (process.ppid !== parent) this.begin("Stopping: npm, which started this, is gone.", 1)
      }, 250).unref()
    }
  }

  add(step: () => Promise<void>): void {
    this.steps.unshift(step)
  }

  /** Ends the process when all is closed. */
  begin(reason: string, code: number): void {
    if (this.running) return
    say(reason)
    void this.run().then(() => process.exit(code))
  }

  run(): Promise<void> {
    this.running ??= this.closeAll()
    return this.running
  }

  private async closeAll(): Promise<void> {
    for (const step of this.steps) {
      await step().catch((error: unknown) => {
        process.exitCode = 1
        log.error(describeError(error), "could not be closed")
      })
    }
  }
}
