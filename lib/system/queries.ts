import { readdir, stat, statfs } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import type { Actor } from "@/lib/access/actor"
import { can } from "@/lib/access/can"
import type { Head } from "@/lib/activity/chain"
import { readHead } from "@/lib/activity/heads"
import { requireEditor } from "@/lib/auth/require-editor"
import { readOutcomes, type Outcomes } from "@/lib/backup/state"
import { db } from "@/lib/db"
import { env } from "@/lib/env"
import { hasCode } from "@/lib/postgres/postmaster"
import { isUrgent, warningsOf, type Disk, type SystemWarning } from "@/lib/system/warnings"
import { version } from "@/package.json"

export type BackupFile = { name: string; at: Date; bytes: number }

export type SystemState = {
  warnings: SystemWarning[]
  outcomes: Partial<Outcomes>
  head: Head | null
  schedule: { everyHours: number; keepDays: number; folder: string; hasPassphrase: boolean }
  files: BackupFile[]
  host: string
  disk: Disk | null
  database: { version: string; bytes: number; logIsProtected: boolean; migration: string | null }
  version: string
  node: string
  upSince: Date
}

/** How Muster itself is, for administrators. */
export async function getSystemState(): Promise<SystemState> {
  await requireEditor({ noun: "system" })
  const { backupEveryHours, backupKeepDays, backupFolder, backupPassphrase } = env()
  const [facts, database, head, files] = await Promise.all([readFacts(), readDatabase(), readHead(db), listFiles()])
  const { logIsProtected } = database
  return {
    warnings: warningsOf({ ...facts, logIsProtected }),
    outcomes: facts.outcomes,
    head,
    schedule: {
      everyHours: backupEveryHours,
      keepDays: backupKeepDays,
      folder: path.resolve(backupFolder),
      hasPassphrase: backupPassphrase !== undefined,
    },
    files,
    host: os.hostname(),
    disk: facts.disk,
    database,
    version,
    node: process.version,
    upSince: new Date(Date.now() - process.uptime() * 1000),
  }
}

/** What an administrator is told wherever he is in the office; nothing for anybody else. */
export async function urgentWarningsFor(actor: Actor): Promise<SystemWarning[]> {
  if (!can(actor, { noun: "system" })) return []
  return warningsOf({ ...(await readFacts()), logIsProtected: null }).filter(isUrgent)
}

async function readFacts() {
  const [outcomes, first, disk] = await Promise.all([
    readOutcomes(db),
    db.activity.findFirst({ orderBy: { id: "asc" }, select: { at: true } }),
    readDisk(),
  ])
  return { outcomes, since: first?.at ?? null, disk, now: new Date(), everyHours: env().backupEveryHours }
}

/** The disk with the backups, or the one they will be on. */
async function readDisk(): Promise<Disk | null> {
  for (const folder of [env().backupFolder, env().dataFolder, "."]) {
    const found = await statfs(folder).catch(orNothing)
    if (found) return { free: found.bavail * found.bsize, size: found.blocks * found.bsize }
  }
  return null
}

async function readDatabase() {
  const rows = await db.$queryRaw<{ version: string; bytes: bigint; mayChange: boolean; migration: string | null }[]>`
    SELECT current_setting('server_version') AS "version", pg_database_size(current_database()) AS "bytes",
      has_table_privilege('activity', 'UPDATE') AS "mayChange",
      (SELECT max(migration_name) FROM "_prisma_migrations" WHERE finished_at IS NOT NULL) AS "migration"`
  const [row] = rows
  if (!row) throw new Error("The database did not answer")
  const { version: found, bytes, mayChange, migration } = row
  return { version: found, bytes: Number(bytes), logIsProtected: !mayChange, migration }
}

const most = 30

/** The backups that lie on this machine, the newest first. */
async function listFiles(): Promise<BackupFile[]> {
  const folder = env().backupFolder
  const names = (await readdir(folder).catch(orNothing)) ?? []
  const files = await Promise.all(
    names
      .filter(name => name.endsWith(".backup"))
      .map(async name => {
        const found = await stat(path.join(folder, name)).catch(orNothing)
        return found ? [{ name, at: found.mtime, bytes: found.size }] : []
      }),
  )
  return files
    .flat()
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, most)
}

function orNothing(error: unknown): null {
  if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return null
  throw error
}
