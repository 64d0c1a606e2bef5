import { Client, DatabaseError } from "pg"
import type { Settings } from "@/lib/env"
import { startCluster } from "@/lib/postgres/cluster"
import { Problem } from "@/lib/problem"

/** The database a process works with: the one it is told, or the private one in the data folder. */
export type Database = {
  applicationUrl: string
  ownerUrl: string
  embedded: boolean
  /** How it came to be there, for the terminal. */
  origin: string
  /** Calls back when the private server went away without being asked to. */
  onLost: (call: () => void) => void
  close: () => Promise<void>
}

export function openDatabase(settings: Settings): Promise<Database> {
  return settings.databaseUrl ? openGiven(settings.databaseUrl, settings.databaseOwnerUrl) : openPrivate(settings)
}

async function openGiven(applicationUrl: string, ownerUrl = applicationUrl): Promise<Database> {
  await check("DATABASE_URL", applicationUrl)
  if (ownerUrl !== applicationUrl) await check("DATABASE_OWNER_URL", ownerUrl)
  return {
    applicationUrl,
    ownerUrl,
    embedded: false,
    origin: `as DATABASE_URL says, on ${new URL(applicationUrl).host}`,
    onLost: () => undefined,
    close: () => Promise.resolve(),
  }
}

async function openPrivate(settings: Settings): Promise<Database> {
  const cluster = await startCluster(settings.dataFolder)
  const lock = new Client({ connectionString: cluster.urlOf("owner", "postgres"), application_name: "muster lock" })
  const lost: (() => void)[] = []
  let closing = false
  lock.on("error", () => undefined)
  lock.on("end", () => {
    if (!closing) for (const call of lost) call()
  })
  await lock.connect()
  const { rows } = await lock.query<{ held: boolean }>(`select pg_try_advisory_lock(${inUse}) as held`)
  if (!rows[0]?.held) {
    closing = true
    await lock.end()
    throw new Problem(`Another Muster is running with the data in ${settings.dataFolder}: stop it first.`)
  }
  return {
    applicationUrl: cluster.applicationUrl,
    ownerUrl: cluster.ownerUrl,
    embedded: true,
    origin: cluster.adopted ? "still running, taken over" : `started in ${settings.dataFolder}`,
    onLost: call => lost.push(call),
    close: async () => {
      closing = true
      await lock.end()
      await cluster.stop()
    },
  }
}

/** For a command beside a running Muster: the same database, left as it is afterwards. */
export async function withDatabase<Result>(
  settings: Settings,
  use: (database: Pick<Database, "applicationUrl" | "ownerUrl">) => Promise<Result>,
): Promise<Result> {
  if (settings.databaseUrl) return use(await openGiven(settings.databaseUrl, settings.databaseOwnerUrl))
  const cluster = await startCluster(settings.dataFolder)
  try {
    return await use(cluster)
  } finally {
    if (!cluster.adopted && !(await isInUse(cluster.urlOf("owner", "postgres")))) await cluster.stop()
  }
}

/** Held by the Muster that works with a private database. */
const inUse = 4201

/** A Muster that was started meanwhile has taken over the server. */
async function isInUse(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${inUse}) as free`)
    return !rows[0]?.free
  } finally {
    await client.end()
  }
}

const oldestMajor = 15

async function check(setting: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version")
    const major = Math.floor(Number(rows[0]?.version) / 10_000)
    if (major < oldestMajor) {
      throw new Problem(
        `Muster needs PostgreSQL ${String(oldestMajor)} or newer, and ${setting} leads to ${String(major)}.`,
      )
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(`The database of ${setting} refused: ${reasonOf(error, new URL(url))}.`, { cause: error })
  } finally {
    await client.end()
  }
}

function reasonOf(error: unknown, url: URL): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  const reasons: Record<string, string> = {
    ECONNREFUSED: `nothing listens on ${url.host}`,
    ENOTFOUND: `there is no host ${url.hostname}`,
    EAI_AGAIN: `the host ${url.hostname} is not found`,
    ETIMEDOUT: `${url.host} does not answer`,
    "28P01": `the password of the user ${url.username} is wrong`,
    "28000": `the user ${url.username} is not let in`,
    "3D000": `there is no database ${url.pathname.slice(1)}`,
  }
  const known = typeof code === "string" ? reasons[code] : undefined
  if (known) return known
  if (error instanceof DatabaseError) return error.message
  return error instanceof Error && error.message ? error.message : "it cannot be reached"
}
