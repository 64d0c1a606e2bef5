// What has to be there before anything of ours can run. Plain Node: it runs in a fresh clone, before packages exist.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { performance } from "node:perf_hooks"

const oldestNode = [20, 19]

/** @param {{ settings?: boolean }} [options] Tests bring their own settings and leave those of .env alone. */
export function enterProject({ settings = true } = {}) {
  process.chdir(path.resolve(import.meta.dirname ?? ".", ".."))
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    stop(`Muster needs Node.js ${oldestNode.join(".")} or newer, and this is ${process.versions.node}.`)
  }
  if (settings && existsSync(".env")) process.loadEnvFile(".env")
  process.env.NEXT_TELEMETRY_DISABLED = "1"
  process.env.CHECKPOINT_DISABLE = "1"
}

export async function prepare() {
  if (!packagesAreInstalled()) await step("Installing packages", install)
  if (!clientIsGenerated()) await step("Generating the database client", generate)
}

/** @param {string} sentence */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/**
 * @param {string} what
 * @param {() => Promise<void>} work
 */
async function step(what, work) {
  process.stdout.write(`${what} … `)
  const start = performance.now()
  await work()
  console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`)
}

/** npm notes what it installed; it is complete when every package of the lock file is there in its version. */
function packagesAreInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false
  const wanted = readJson("package-lock.json").packages
  const found = readJson("node_modules/.package-lock.json").packages
  return Object.entries(wanted).every(([name, { version, optional }]) =>
    name === "" || (optional && !found[name]) ? true : found[name]?.version === version,
  )
}

async function install() {
  const npm = process.env.npm_execpath
  const [command, ...first] = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"]
  await run(
    command,
    [...first, "ci", "--include=dev", "--no-audit", "--no-fund"],
    "The packages could not be installed",
  )
}

/** The client is made from the schema by Prisma of one version: the two together say whether it is still right. */
function clientFingerprint() {
  const prisma = readJson("package-lock.json").packages["node_modules/prisma"].version
  return createHash("sha256").update(prisma).update(readFileSync("prisma/schema.prisma")).digest("hex")
}

const clientNote = "lib/generated/prisma/.made-from"

function clientIsGenerated() {
  return existsSync(clientNote) && readFileSync(clientNote, "utf8") === clientFingerprint()
}

async function generate() {
  await run(
    process.execPath,
    ["node_modules/prisma/build/index.js", "generate"],
    "The database client could not be generated",
  )
  writeFileSync(clientNote, clientFingerprint())
}

/**
 * Quiet while it works, with all it said when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {string} failure
 */
function run(command, args, failure) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      // Any program that exists: Prisma asks for an engine it does not need here, and would fetch it.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
      shell: process.platform === "win32" && command === "npm",
    })
    let output = ""
    child.stdout.on("data", chunk => (output += chunk))
    child.stderr.on("data", chunk => (output += chunk))
    child.on("error", reject)
    child.on("close", code => {
      if (code === 0) return resolve(undefined)
      console.log("failed")
      console.error(output.trimEnd())
      stop(`${failure}; what went wrong stands above.`)
    })
  })
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"))
}
