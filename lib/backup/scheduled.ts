import os from "node:os"
import path from "node:path"
import { stampOf } from "@/lib/backup/files"
import { keptKey } from "@/lib/backup/kept-key"
import { removeOutdated, scheduledName } from "@/lib/backup/rotation"
import { keepOutcome, readOutcomes, type BackupOutcome, type Outcomes } from "@/lib/backup/state"
import { connected } from "@/lib/backup/tables"
import { writeBackup } from "@/lib/backup/write-backup"
import type { Settings } from "@/lib/env"
import type { PrismaClient } from "@/lib/generated/prisma/client"
import { describeError, log } from "@/lib/log"
import { Problem } from "@/lib/problem"

const hour = 60 * 60_000

type BackupSettings = Pick<
  Settings,
  "backupEveryHours" | "backupKeepDays" | "backupFolder" | "backupPassphrase" | "dataFolder"
>

export type Schedule = { db: PrismaClient; ownerUrl: string; settings: BackupSettings; now: Date; cost?: number }

/** Whether it is time: asked for, never made, old enough; after one that failed, an hour later. */
export function isDue(outcomes: Partial<Outcomes>, everyHours: number, now: Date): boolean {
  const last = outcomes["backup.last"]
  const asked = outcomes["backup.asked"]
  if (asked && (!last || asked.at > last.at)) return true
  if (everyHours === 0) return false
  if (!last) return true
  const age = now.getTime() - Date.parse(last.at)
  return age >= (last.problem === null ? everyHours : Math.min(1, everyHours)) * hour
}

/**
 * Makes a backup if it is time, and removes those that are too old. Of several servers with one database only one does it: the
 * others find it locked, or done. What came of it is kept for the page System.
 */
export async function backUpIfDue(schedule: Schedule): Promise<BackupOutcome | null> {
  const { db, settings, now } = schedule
  if (!isDue(await readOutcomes(db), settings.backupEveryHours, now)) return null
  return connected(schedule.ownerUrl, async client => {
    const { rows } = await client.query<{ free: boolean }>(
      "select pg_try_advisory_lock(hashtext('muster.backup')) as free",
    )
    // the lock goes with the connection
    if (!rows[0]?.free || !isDue(await readOutcomes(db), settings.backupEveryHours, now)) return null
    const outcome = await backUpNow(schedule)
    await keepOutcome(db, "backup.last", outcome)
    if (outcome.problem === null) await keepOutcome(db, "backup.last_good", outcome)
    return outcome
  })
}

async function backUpNow({ ownerUrl, settings, now, cost }: Schedule): Promise<BackupOutcome> {
  const { backupFolder, backupKeepDays, backupPassphrase, dataFolder } = settings
  const file = path.join(backupFolder, scheduledName(stampOf(now)))
  const told = { at: now.toISOString(), host: os.hostname(), file: path.basename(file) }
  try {
    const written = await writeBackup({
      databaseUrl: ownerUrl,
      file,
      cost,
      ...(backupPassphrase
        ? { passphrase: backupPassphrase }
        : { passphrase: await keptKey(dataFolder), lock: "kept key" }),
    })
    await removeOutdated(backupFolder, now, backupKeepDays)
    return { ...told, problem: null, rows: written.rows, bytes: written.bytes, log: written.log }
  } catch (error) {
    log.error({ error: describeError(error) }, "the backup failed")
    const problem = error instanceof Problem ? error.message : "It failed; the log on the terminal says why."
    return { ...told, problem, rows: 0, bytes: 0, log: null }
  }
}
