import { randomBytes } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { hasCode } from "@/lib/postgres/postmaster"

/*
 * The key of backups that nobody was asked a passphrase for. It lies beside the data it came from, so it keeps a copied
 * backup closed, not a copied data folder.
 */

const name = "backup.key"

export async function keptKey(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, name)
  await mkdir(dataFolder, { recursive: true })
  try {
    await writeFile(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" })
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error
  }
  return readFile(file, "utf8")
}

/** The key of the data folder in whose `backups` the file lies, or of the given one; null where there is none. */
export async function keyBeside(backup: string, dataFolder: string): Promise<string | null> {
  for (const folder of [path.resolve(backup, "..", ".."), dataFolder]) {
    const key = await readFile(path.join(folder, name), "utf8").catch((error: unknown) => {
      if (hasCode(error, "ENOENT")) return null
      throw error
    })
    if (key !== null) return key
  }
  return null
}
