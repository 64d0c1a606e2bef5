import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import path from "node:path"

/** All that a build is made from. Tests, data and what is generated from these are not part of it. */
const roots = ["app", "components", "lib", "public"]
const single = [
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "tsconfig.json",
]
const leftOut = new Set(["lib/generated", "lib/testing"])

/** One fingerprint of the content of the sources: the build is still right while it is the same. */
export async function sourcesFingerprint(): Promise<string> {
  const found = await Promise.all(roots.filter(root => existsSync(root)).map(filesOf))
  const files = [...found.flat(), ...single.filter(file => existsSync(file))].sort()
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "")
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(await readFile(file))
      .update("\0")
  return hash.digest("hex")
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async entry => {
      const name = path.posix.join(folder, entry.name)
      if (leftOut.has(name) || /\.test\.tsx?$/.test(name)) return []
      return entry.isDirectory() ? filesOf(name) : [name]
    }),
  )
  return found.flat()
}
