import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { environmentForPrograms } from "@/lib/env"
import { Problem } from "@/lib/problem"
import { sourcesFingerprint } from "@/lib/server/sources"

const note = path.join(".next", "built-from")

/** Null when what was built is still right, otherwise what has to be noted once it is built anew. */
export async function buildNeeded(): Promise<string | null> {
  const fingerprint = await sourcesFingerprint()
  const built = existsSync(note) ? await readFile(note, "utf8") : ""
  return built === fingerprint ? null : fingerprint
}

export async function build(fingerprint: string): Promise<void> {
  await rm(note, { force: true })
  await nextBuild()
  await writeFile(note, fingerprint)
}

function nextBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join("node_modules", "next", "dist", "bin", "next"), "build"], {
      stdio: ["ignore", "pipe", "pipe"],
      env: environmentForPrograms({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }) as NodeJS.ProcessEnv,
    })
    let output = ""
    const keep = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.on("error", reject)
    child.on("close", code => {
      if (code === 0) resolve()
      else reject(new Problem(`${output.trim()}\n\nThe application could not be built; what went wrong stands above.`))
    })
  })
}
