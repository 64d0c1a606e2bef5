import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import path from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Client } from "pg"
import { choosePlace } from "@/lib/postgres/place"
import type { Place } from "@/lib/postgres/place"
import { forgetPostmaster, hasCode, isAlive, isServerOf, readPostmaster } from "@/lib/postgres/postmaster"
import { packagedPrograms, runProgram, startServer, type Programs } from "@/lib/postgres/programs"
import { Problem } from "@/lib/problem"

/** A private PostgreSQL in a folder: made when absent, started, adopted when it still runs, stopped. */

const owner = "muster_owner"
const application = "muster"
const database = "muster"

type Access = { port: number; ownerPassword: string; applicationPassword: string }

export type Cluster = {
  ownerUrl: string
  applicationUrl: string
  /** True when the server was already running: left by a killed process, or in use by another one. */
  adopted: boolean
  pid: number
  urlOf: (role: "owner" | "application", database: string) => string
  stop: () => Promise<void>
}

export type ClusterOptions = {
  /** Gives up safety on a crash for speed; only for tests. */
  fast?: boolean
}

export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  await mkdir(folder, { recursive: true })
  const place = await choosePlace(path.resolve(folder))
  await refuseOtherMajor(place.dataFolder)
  const access = await readAccess(folder)
  if (!existsSync(path.join(place.dataFolder, "PG_VERSION"))) await initialize(place, access, options)

  const found = await findRunning(place, access)
  if (found) return describe(place, { ...access, port: found.port }, found.pid, true)

  const port = await freePort(access.port)
  await keepAccess(folder, { ...access, port })
  const pid = await start(place, folder, { ...access, port }, options)
  return describe(place, { ...access, port }, pid, false)
}

/** Where the private database of a running Muster is, for those who work beside it. */
export async function applicationUrlIn(folder: string): Promise<string> {
  return urlFor(await readAccess(folder), "application", database)
}

async function describe(place: Place, access: Access, pid: number, adopted: boolean): Promise<Cluster> {
  const urlOf = (role: "owner" | "application", name: string) => urlFor(access, role, name)
  await ensureDatabase(access)
  return {
    ownerUrl: urlOf("owner", database),
    applicationUrl: urlOf("application", database),
    adopted,
    pid,
    urlOf,
    stop: () => stopServer(place, pid),
  }
}

function urlFor(access: Access, role: "owner" | "application", name: string): string {
  const [user, password] = role === "owner" ? [owner, access.ownerPassword] : [application, access.applicationPassword]
  return `postgresql://${user}:${password}@127.0.0.1:${String(access.port)}/${name}`
}

/** The major of a data folder is the programs' or nothing works: say so before the server does, in its own words. */
async function refuseOtherMajor(dataFolder: string): Promise<void> {
  const file = path.join(dataFolder, "PG_VERSION")
  if (!existsSync(file)) return
  const found = (await readFile(file, "utf8")).trim()
  const wanted = await packagedMajor()
  if (found !== wanted) {
    throw new Problem(
      `The data in ${dataFolder} was made by PostgreSQL ${found} and this Muster brings PostgreSQL ${wanted}: restore a backup into a new data folder, or run the Muster that made it.`,
    )
  }
}

async function packagedMajor(): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(packagedPrograms(), "..", "package.json"), "utf8")) as {
    version: string
  }
  return manifest.version.split(".")[0] ?? ""
}

async function readAccess(folder: string): Promise<Access> {
  const file = path.join(folder, "database.json")
  if (existsSync(file)) return JSON.parse(await readFile(file, "utf8")) as Access
  const password = () => randomBytes(24).toString("base64url")
  const access = { port: 0, ownerPassword: password(), applicationPassword: password() }
  await keepAccess(folder, access)
  return access
}

async function keepAccess(folder: string, access: Access): Promise<void> {
  const file = path.join(folder, "database.json")
  await writeFile(`${file}.new`, JSON.stringify(access, null, 2), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** Into a folder beside, moved when it is whole: a start interrupted here begins again. */
async function initialize({ programs, dataFolder }: Place, access: Access, options: ClusterOptions): Promise<void> {
  const unfinished = `${dataFolder}.new`
  const passwordFile = `${dataFolder}.password`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, access.ownerPassword, { mode: 0o600 })
  if (typeof programs.as === "object") {
    await chown(unfinished, programs.as.uid, programs.as.gid)
    await chown(passwordFile, programs.as.uid, programs.as.gid)
  }
  await runProgram(programs, "initdb", [
    `--pgdata=${unfinished}`,
    `--username=${owner}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--data-checksums",
    ...(options.fast ? ["--no-sync"] : []),
  ])
  await rm(passwordFile)
  await rename(unfinished, dataFolder)
}

/** Asks whoever the folder says is running whether it is this folder's server. Clears away what a crash left. */
async function findRunning({ dataFolder }: Place, access: Access): Promise<{ pid: number; port: number } | null> {
  const left = await readPostmaster(dataFolder)
  if (!left) return null
  if (!isAlive(left.pid) || !(await isServerOf(left.pid, dataFolder))) {
    await forgetPostmaster(dataFolder)
    return null
  }
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(100)) {
    const now = await readPostmaster(dataFolder)
    if (!now || !isAlive(now.pid)) return null
    if (now.port !== undefined && (await answers({ ...access, port: now.port })))
      return { pid: now.pid, port: now.port }
    if (!(await isServerOf(now.pid, dataFolder))) return null
  }
  await endProcess(left.pid, "SIGQUIT")
  return null
}

async function start({ programs, dataFolder }: Place, folder: string, access: Access, options: ClusterOptions) {
  const logName = path.join(folder, "postgres.log")
  const settings = {
    port: access.port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 60,
    shared_buffers: "64MB",
    timezone: "UTC",
    log_timezone: "UTC",
    // Values of rows and statements can be personal; the log has neither, nor errors, whose messages quote a value.
    log_error_verbosity: "terse",
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: 0,
    ...(options.fast ? { fsync: "off", full_page_writes: "off" } : {}),
  }
  const args = [
    "-D",
    dataFolder,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${String(value)}`]),
  ]

  // A server that was killed may leave processes that need a moment to notice: then the first tries are refused.
  for (let attempt = 1; ; attempt += 1) {
    const pid = await startOnce(programs, args, logName, dataFolder, access)
    if (pid !== null) return pid
    const said = await readFile(logName, "utf8")
    if (attempt === 20 || !/shared memory block|lock file .* already exists/.test(said)) {
      const reasons = said.split("\n").filter(line => /FATAL|PANIC|HINT/.test(line))
      throw new Problem(`The private PostgreSQL did not start (see ${logName}): ${reasons.join(" ") || said.trim()}`)
    }
    await wait(250)
  }
}

/** The number of the server once it answers; null when it ended by itself. */
async function startOnce(programs: Programs, args: string[], logName: string, dataFolder: string, access: Access) {
  const log = await open(logName, "w", 0o600)
  const server = startServer(programs, args, log.fd)
  await log.close()
  let ended = false
  server.once("exit", () => (ended = true))
  server.once("error", () => (ended = true))
  // Replaying what a crash left can take long; only a server that ended is given up.
  while (!hasEnded()) {
    const answer = await answerOf(access)
    const running = await readPostmaster(dataFolder)
    if (answer === "yes" && running) return running.pid
    if (answer === "wrong password" && running) {
      await endProcess(running.pid, "SIGINT")
      throw new Problem(wrongPassword(logName))
    }
    await wait(25)
  }
  return null

  function hasEnded() {
    return ended
  }
}

const wrongPassword = (logName: string) =>
  `The private PostgreSQL does not know the passwords in ${path.join(path.dirname(logName), "database.json")}: put back the file that belongs to its data, or choose another DATA_FOLDER.`

async function answers(access: Access): Promise<boolean> {
  return (await answerOf(access)) === "yes"
}

async function answerOf(access: Access): Promise<"yes" | "wrong password" | "no"> {
  const client = new Client({ connectionString: urlFor(access, "owner", "postgres"), connectionTimeoutMillis: 2000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    await client.query("select 1")
    return "yes"
  } catch (error) {
    // Any other reason: it is starting, or it is not ours.
    return hasCode(error, "28P01") ? "wrong password" : "no"
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function ensureDatabase(access: Access): Promise<void> {
  const client = new Client({ connectionString: urlFor(access, "owner", "postgres") })
  await client.connect()
  try {
    const roles = await client.query("select 1 from pg_roles where rolname = $1", [application])
    if (roles.rowCount === 0) {
      await client.query(`create role ${application} login password '${access.applicationPassword}'`)
    }
    const databases = await client.query("select 1 from pg_database where datname = $1", [database])
    if (databases.rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}

async function stopServer({ dataFolder }: Place, pid: number): Promise<void> {
  const running = await readPostmaster(dataFolder)
  if (running?.pid !== pid) return
  // SIGINT is PostgreSQL's "fast" shutdown: open transactions are rolled back, everything is written, then it ends.
  await endProcess(pid, "SIGINT")
}

async function endProcess(pid: number, signal: NodeJS.Signals): Promise<void> {
  if (isAlive(pid)) process.kill(pid, signal)
  for (const until = Date.now() + 30_000; isAlive(pid); await wait(20)) {
    if (Date.now() > until) throw new Error(`The private PostgreSQL (process ${String(pid)}) does not stop.`)
  }
}

/** The port of last time if nobody took it, so that tools keep working; else any free one. */
async function freePort(wanted: number): Promise<number> {
  const tryPort = (port: number) =>
    new Promise<number | null>(resolve => {
      const server = createServer()
      server.once("error", () => resolve(null))
      server.listen(port, "127.0.0.1", () => {
        const address = server.address()
        const free = typeof address === "object" && address ? address.port : null
        server.close(() => resolve(free))
      })
    })
  const port = (await tryPort(wanted)) ?? (await tryPort(0))
  if (port === null) throw new Problem("No free port for the private PostgreSQL was found on 127.0.0.1.")
  return port
}
