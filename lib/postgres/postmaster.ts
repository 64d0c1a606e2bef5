import { readFile, readlink, rm } from "node:fs/promises"
import path from "node:path"

/** What a running or a killed server left in its data folder: https://www.postgresql.org/docs/current/storage-file-layout.html */
export type Postmaster = { pid: number; port: number | undefined }

const fileName = "postmaster.pid"

export async function readPostmaster(dataFolder: string): Promise<Postmaster | null> {
  const text = await readFile(path.join(dataFolder, fileName), "utf8").catch(absent)
  if (text === null) return null
  const lines = text.split("\n")
  const pid = Number.parseInt(lines[0] ?? "", 10)
  const port = Number.parseInt(lines[3] ?? "", 10)
  return Number.isNaN(pid) ? null : { pid, port: Number.isNaN(port) ? undefined : port }
}

export async function forgetPostmaster(dataFolder: string): Promise<void> {
  await rm(path.join(dataFolder, fileName), { force: true })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, "EPERM")
  }
}

/**
 * After a crash the number may belong to another program by now. A server's working directory is its data folder;
 * where the system does not tell (no /proc), the process is taken for ours.
 */
export async function isServerOf(pid: number, dataFolder: string): Promise<boolean> {
  if (process.platform !== "linux") return isAlive(pid)
  const cwd = await readlink(`/proc/${String(pid)}/cwd`).catch(absent)
  return cwd !== null && path.resolve(cwd) === path.resolve(dataFolder)
}

function absent(error: unknown): null {
  if (hasCode(error, "ENOENT") || hasCode(error, "ESRCH")) return null
  throw error
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code
}
