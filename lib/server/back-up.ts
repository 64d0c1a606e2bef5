import path from "node:path"
import { backupsFolder, stampOf } from "@/lib/backup/files"
import { writeBackup } from "@/lib/backup/write-backup"
import { env } from "@/lib/env"
import { askNewPassphrase } from "@/lib/server/ask-passphrase"
import { withDatabase } from "@/lib/server/database"
import { step } from "@/lib/server/steps"

export async function backUp(file: string | undefined): Promise<void> {
  const settings = env()
  const target = file ?? path.join(backupsFolder(settings.dataFolder), `muster-${stampOf(new Date())}.backup`)
  const passphrase = settings.backupPassphrase ?? (await askNewPassphrase())
  await withDatabase(settings, ({ ownerUrl }) =>
    step(
      `Writing ${target}`,
      () => writeBackup({ databaseUrl: ownerUrl, file: target, passphrase }),
      ({ tables, rows, bytes }) => `${rows} rows of ${tables} tables in ${(bytes / 1024).toFixed(0)} KB`,
    ),
  )
}
