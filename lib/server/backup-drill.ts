import { readdir } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { drillBackup, type Drilled } from "@/lib/backup/drill"
import { keyBeside } from "@/lib/backup/kept-key"
import { lockOfFile } from "@/lib/backup/read-backup"
import { keepOutcome, type DrillOutcome } from "@/lib/backup/state"
import { connectTo } from "@/lib/db-client"
import { env, type Settings } from "@/lib/env"
import type { PrismaClient } from "@/lib/generated/prisma/client"
import { describeError, log } from "@/lib/log"
import { hasCode } from "@/lib/postgres/postmaster"
import { Problem } from "@/lib/problem"
import { askPassphrase } from "@/lib/server/ask-passphrase"
import { withDatabase } from "@/lib/server/database"
import { say, step } from "@/lib/server/steps"

/** The newest backup in the folder, by the time in its name. */
export async function newestBackup(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return []
    throw error
  })
  const stampIn = (name: string) => /-(\d{8}T\d{9}Z)\.backup$/.exec(name)?.[1] ?? ""
  const [newest] = names
    .filter(name => stampIn(name) !== "")
    .sort((one, other) => (stampIn(one) < stampIn(other) ? 1 : -1))
  return newest === undefined ? null : path.join(folder, newest)
}

/** Tries whether the newest backup, or the given one, can be restored. Running beside Muster is fine. */
export async function drill(given: string | undefined): Promise<void> {
  const settings = env()
  const file = given ?? (await newestBackup(settings.backupFolder))
  if (!file) throw new Problem(`There is no backup in ${settings.backupFolder} yet: npm run backup makes one.`)
  const kept = (await lockOfFile(file)) === "kept key" ? await keyBeside(file, settings.dataFolder) : null
  const passphrase = kept ?? settings.backupPassphrase ?? (await askPassphrase("Passphrase of this backup"))
  await withDatabase(settings, async ({ applicationUrl }) => {
    const db = connectTo(applicationUrl)
    try {
      const { madeAt, log: head } = await step(
        `Restoring ${file} into a scratch database`,
        () => drillAndKeep({ db, liveUrl: applicationUrl, settings, file, passphrase }),
        ({ tables, rows }) => `${rows} rows of ${tables} tables, each counted and its checksum compared`,
      )
      say(
        `The backup of ${madeAt} can be restored` +
          (head
            ? `; its activity log is whole up to number ${head.number} (${head.hash}), and goes on from there.`
            : "."),
      )
    } finally {
      await db.$disconnect()
    }
  })
}

type Options = { db: PrismaClient; liveUrl: string; settings: Settings; file: string; passphrase: string }

/** What came of it is kept, good or bad, for the page System. */
export async function drillAndKeep({ db, liveUrl, settings, file, passphrase }: Options): Promise<Drilled> {
  const started = performance.now()
  const keep = (outcome: Pick<DrillOutcome, "problem" | "madeAt" | "tables" | "rows" | "log">) =>
    keepOutcome(db, "backup.drill", {
      at: new Date().toISOString(),
      host: os.hostname(),
      file: path.basename(file),
      seconds: Math.round((performance.now() - started) / 100) / 10,
      ...outcome,
    })
  try {
    const drilled = await drillBackup({ file, passphrase, dataFolder: settings.dataFolder, liveUrl })
    await keep({ problem: null, ...drilled })
    return drilled
  } catch (error) {
    log.error({ error: describeError(error) }, "the drill of a backup failed")
    const problem = error instanceof Problem ? error.message : "It failed; the log on the terminal says why."
    await keep({ problem, madeAt: null, tables: 0, rows: 0, log: null })
    throw error
  }
}
