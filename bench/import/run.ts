import { spawn } from "node:child_process"
import { readFile } from "node:fs/promises"
import { mkdtemp, rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { performance } from "node:perf_hooks"
import { browserAt, type Page } from "@/bench/import/browser"
import { madeUpFile } from "@/bench/import/made-up-file"
import { env, environmentForPrograms, setSettings } from "@/lib/env"
import { applicationUrlIn } from "@/lib/postgres/cluster"

/*
 * Measures the import of a large workbook through the pages of a server of its own, from sending the file to the page that
 * says it is done: the time, and the most memory that the server's process had.
 */

const size = { courses: 400, participants: 20_000, people: 12_000 }
const seed = 20_250_820
const secret = "only-for-measuring-only-for-measuring"
const email = "admin@example.org"

const dataFolder = await mkdtemp(path.join(os.tmpdir(), "muster-import-"))
const port = String(env().port)
const address = `http://localhost:${port}`
const server = spawn(process.execPath, ["scripts/start.mjs"], {
  stdio: ["ignore", "inherit", "inherit"],
  env: environmentForPrograms({
    PORT: port,
    PUBLIC_URL: "",
    DATABASE_URL: "",
    DATA_FOLDER: dataFolder,
    SECRET: secret,
    ADMIN_EMAIL: email,
    ADMIN_PASSWORD: "a password for measuring",
    STARTING_DATA: "none",
    LOG_LEVEL: "warn",
  }) as NodeJS.ProcessEnv,
})
const ended = new Promise(resolve => server.once("exit", resolve))
try {
  await answering()
  const file = await madeUpFile(size, seed)
  console.log(
    `${size.participants} participants in ${size.courses} courses, ${size.people} people; ${megabytes(file.length)} MB of XLSX, seed ${seed}`,
  )
  const before = await memory()
  console.log(`memory before ${before.now} MB`)
  const browser = browserAt(address, await cookie())
  const started = performance.now()
  let page = await browser.send(await browser.open("/en/admin/imports/new"), /Read the file/, {
    file: new File([Buffer.from(file)], "bench.xlsx"),
  })
  await took("read")
  page = await browser.send(page, /Check the rows/)
  await took("checked")
  const rows = size.participants + size.courses
  page = await browser.send(page, new RegExp(`^Import ${rows.toLocaleString("en")} rows`))
  expectText(page, /It can be undone whole/)
  const { seconds, most } = await took("written")
  console.log(`import ${seconds.toFixed(1)} s ${most} MB`)

  async function took(what: string) {
    const seconds = (performance.now() - started) / 1000
    const { now, most } = await memory()
    console.log(`${what.padEnd(8)} ${seconds.toFixed(1).padStart(5)} s  memory ${now} MB, at most ${most} MB`)
    return { seconds, most }
  }
} finally {
  server.kill("SIGTERM")
  await ended
  await rm(dataFolder, { recursive: true, force: true })
}

function expectText({ url, text }: Page, words: RegExp): void {
  if (!words.test(text)) throw new Error(`${url} does not say ${words.source}`)
}

async function answering(): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error("The server did not start.")
    const answer = await fetch(`${address}/api/health`).catch((error: unknown) => {
      if (error instanceof TypeError) return null
      throw error
    })
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  throw new Error("The server does not answer.")
}

async function cookie(): Promise<string> {
  setSettings({ DATABASE_URL: await applicationUrlIn(dataFolder), SECRET: secret, PORT: port })
  const { db } = await import("@/lib/db")
  const { mintSession } = await import("@/lib/testing/session")
  const { id } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const { name, value } = await mintSession(id)
  await db.$disconnect()
  return `${name}=${value}`
}

/** What Linux says about the process, in megabytes. */
async function memory(): Promise<{ now: number; most: number }> {
  const status = await readFile(`/proc/${String(server.pid)}/status`, "utf8")
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1])
  return { now: Math.round(kilobytes("VmRSS") / 1024), most: Math.round(kilobytes("VmHWM") / 1024) }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}
