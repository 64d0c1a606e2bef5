import os from "node:os"
import path from "node:path"
import { stampOf } from "@/lib/backup/files"
import { keepOutcome } from "@/lib/backup/state"
import { writeBackup } from "@/lib/backup/write-backup"
import { connectTo } from "@/lib/db-client"
import { env } from "@/lib/env"
import { askNewPassphrase } from "@/lib/server/ask-passphrase"
import { withDatabase } from "@/lib/server/database"
import { step } from "@/lib/server/steps"

export async function backUp(file: string | undefined): Promise<void> {
  const settings = env()
  const target = file ?? path.join(settings.backupFolder, `muster-${stampOf(new Date())}.backup`)
  const passphrase = settings.backupPassphrase ?? (await askNewPassphrase())
  await withDatabase(settings, async ({ ownerUrl, applicationUrl }) => {
    const at = new Date().toISOString()
    const written = await step(
      `Writing ${target}`,
      () => writeBackup({ databaseUrl: ownerUrl, file: target, passphrase }),
      ({ tables, rows, bytes }) => `${rows} rows of ${tables} tables in ${(bytes / 1024).toFixed(0)} KB`,
    )
    const { rows, bytes, log } = written
    const outcome = { at, host: os.hostname(), file: path.basename(target), problem: null, rows, bytes, log }
    const db = connectTo(applicationUrl)
    try {
      await keepOutcome(db, "backup.last", outcome)
      await keepOutcome(db, "backup.last_good", outcome)
    } finally {
      await db.$disconnect()
    }
  })
}
