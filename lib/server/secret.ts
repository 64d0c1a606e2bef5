import { randomBytes } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { hasCode } from "@/lib/postgres/postmaster"

/** The secret that sessions and codes are signed with: made once and kept in the data folder. */
export async function keptSecret(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, "secret")
  await mkdir(dataFolder, { recursive: true })
  try {
    await writeFile(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" })
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error
  }
  return readFile(file, "utf8")
}
