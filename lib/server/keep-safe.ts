import { forgetRemoved } from "@/lib/bin/removed-rows"
import { forgetEarlier } from "@/lib/earlier/keep"
import { checkAndKeep } from "@/lib/activity/check-and-keep"
import { backUpIfDue } from "@/lib/backup/scheduled"
import { keptKey } from "@/lib/backup/kept-key"
import { readOutcomes } from "@/lib/backup/state"
import type { Settings } from "@/lib/env"
import type { PrismaClient } from "@/lib/generated/prisma/client"
import { log } from "@/lib/log"
import { drillAndKeep, newestBackup } from "@/lib/server/backup-drill"
import type { Database } from "@/lib/server/database"
import { every, type RegularWork } from "@/lib/server/regular-work"

const minute = 60_000
const day = 24 * 60 * minute

type Options = {
  db: PrismaClient
  database: Pick<Database, "ownerUrl" | "applicationUrl" | "embedded">
  settings: Settings
}

/**
 * While the server runs: a backup when it is time, a drill of it once a week (with the private database only, for a drill needs
 * a PostgreSQL of its own), and a check of the log once a day.
 */
export function keepSafe({ db, database, settings }: Options): RegularWork {
  const startedAt = Date.now()
  return every(5, "backup, drill and check of the log", async () => {
    const now = new Date()
    const outcomes = await readOutcomes(db)
    const isAsked = (outcomes["backup.asked"]?.at ?? "") > (outcomes["backup.last"]?.at ?? "")
    // a server that was only just started has other things to do
    if (!isAsked && Date.now() - startedAt < minute) return
    const made = await backUpIfDue({ db, ownerUrl: database.ownerUrl, settings, now })
    if (made?.problem === null) log.info({ rows: made.rows, bytes: made.bytes }, "backed up")
    if (isOlder(outcomes["activity.checked"]?.at, day, now)) {
      await checkAndKeep(db, database.applicationUrl, settings.dataFolder)
      await forgetOld(db, settings, now)
    }
    if (made?.problem === null && database.embedded && isOlder(outcomes["backup.drill"]?.at, 7 * day, now))
      await drillNewest(db, database.applicationUrl, settings)
  })
}

const isOlder = (at: string | undefined, age: number, now: Date) =>
  at === undefined || now.getTime() - Date.parse(at) >= age

/** Earlier versions and removed rows are not kept for good. */
async function forgetOld(db: PrismaClient, { versionsKeepDays, binKeepDays }: Settings, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  await db.$transaction(async tx => {
    await forgetEarlier(tx, before(versionsKeepDays))
    await forgetRemoved(tx, before(binKeepDays))
  })
}

async function drillNewest(db: PrismaClient, liveUrl: string, settings: Settings): Promise<void> {
  const file = await newestBackup(settings.backupFolder)
  if (!file) return
  const passphrase = settings.backupPassphrase ?? (await keptKey(settings.dataFolder))
  await drillAndKeep({ db, liveUrl, settings, file, passphrase })
}
