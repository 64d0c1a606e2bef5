import path from "node:path"
import { Worker } from "node:worker_threads"
import { checkArchive } from "@/lib/transfer/read/archive"
import { limits } from "@/lib/transfer/read/limits"
import { checkSheets, cleanCell, refuseFile, type FileSheet } from "@/lib/transfer/read/table"

type Answer = { sheets: FileSheet[] } | { refused: { key: string; values: Record<string, string | number> } }

/** The sheets of a workbook, read in a thread that can be stopped; the file is refused where it takes too much. */
export async function readWorkbook(bytes: Buffer): Promise<FileSheet[]> {
  await checkArchive(bytes)
  const answer = await inThread(bytes)
  if ("refused" in answer) throw refuseFile(answer.refused.key, answer.refused.values)
  return checkSheets(
    answer.sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(cleanCell) })),
    })),
  )
}

// A plain program beside this file, because a bundle has no threads of ours.
const program = path.join(process.cwd(), "lib", "transfer", "read", "workbook-worker.mjs")

async function inThread(bytes: Buffer): Promise<Answer> {
  const worker = new Worker(program, {
    workerData: { bytes, limits },
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  let late: NodeJS.Timeout | undefined
  try {
    return await new Promise<Answer>((resolve, reject) => {
      late = setTimeout(() => reject(refuseFile("import.file_heavy")), limits.seconds * 1000)
      worker.once("message", resolve)
      worker.once("error", error => {
        const heavy = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
        reject(refuseFile(heavy ? "import.file_heavy" : "import.file_broken"))
      })
      worker.once("exit", () => reject(refuseFile("import.file_broken")))
    })
  } finally {
    clearTimeout(late)
    await worker.terminate()
  }
}
