import { beginHeads } from "@/lib/activity/heads"
import { stampOf } from "@/lib/backup/files"
import { keyBeside } from "@/lib/backup/kept-key"
import { lockOfFile, openBackup } from "@/lib/backup/read-backup"
import { restoreBackup } from "@/lib/backup/restore-backup"
import { connectTo } from "@/lib/db-client"
import { env } from "@/lib/env"
import { eraseAgain } from "@/lib/people/erasure-list"
import { Problem } from "@/lib/problem"
import { askPassphrase } from "@/lib/server/ask-passphrase"
import { openDatabase } from "@/lib/server/database"
import { say, step } from "@/lib/server/steps"

export async function restore(file: string | undefined): Promise<void> {
  if (!file) throw new Problem("Say which backup: npm run restore .data/backups/NAME.backup")
  const settings = env()
  const kept = (await lockOfFile(file)) === "kept key" ? await keyBeside(file, settings.dataFolder) : null
  const passphrase = kept ?? settings.backupPassphrase ?? (await askPassphrase("Passphrase of this backup"))
  const backup = await openBackup(file, passphrase)
  const database = await openDatabase(settings)
  try {
    const { madeAt } = await step(
      `Restoring ${file}`,
      () => restoreBackup({ ...database, backup }),
      ({ tables, rows }) => `${rows} rows of ${tables} tables`,
    )
    // From here on the log is the backup's.
    await beginHeads(settings.dataFolder, `before-restore-${stampOf(new Date())}`)
    await eraseSince(database.applicationUrl, settings.dataFolder)
    say(`The register is as it was at ${madeAt}. Start it with npm start.`)
  } finally {
    await database.close()
  }
}

/** Who was erased after the backup was made is erased again. */
async function eraseSince(databaseUrl: string, dataFolder: string): Promise<void> {
  const db = connectTo(databaseUrl)
  const count = await eraseAgain(db, dataFolder).finally(() => db.$disconnect())
  if (count > 0) say(`Erased ${String(count)} people again who were erased after the backup was made.`)
}
