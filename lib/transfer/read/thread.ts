import path from "node:path"
import { Worker, type WorkerOptions } from "node:worker_threads"
import { limits } from "@/lib/transfer/read/limits"
import { refuseFile } from "@/lib/transfer/read/table"

type Refusal = { refused: { key: string; values: Record<string, string | number> } }
type Problems = { heavy: string; broken: string }

/**
 * What a program of this folder makes of a file, in a thread that can be stopped: the file is refused where it takes too much
 * time or memory. The program is a plain file, because a bundle has no threads of ours.
 */
export async function readInThread<Answer extends object>(
  program: `${string}-worker.mjs`,
  data: Record<string, unknown>,
  problems: Problems,
): Promise<Answer> {
  const options: WorkerOptions = {
    workerData: { ...data, limits },
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    execArgv: [],
    stdout: true,
    stderr: true,
  }
  // Written as `new Worker(…)`, the bundler would look for the program among its own modules.
  const worker = Reflect.construct(Worker, [path.join(process.cwd(), "lib/transfer/read", program), options]) as Worker
  let late: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<Answer | Refusal>((resolve, reject) => {
      late = setTimeout(() => reject(refuseFile(problems.heavy)), limits.seconds * 1000)
      worker.once("message", resolve)
      worker.once("error", error => {
        const heavy = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
        reject(refuseFile(heavy ? problems.heavy : problems.broken))
      })
      worker.once("exit", () => reject(refuseFile(problems.broken)))
    })
    if ("refused" in answer) throw refuseFile(answer.refused.key, answer.refused.values)
    return answer
  } finally {
    clearTimeout(late)
    await worker.terminate()
  }
}
