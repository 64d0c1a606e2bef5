import { readdir, rm } from "node:fs/promises"
import path from "node:path"
import { backupsFolder, stampOf } from "@/lib/backup/files"
import { keptKey } from "@/lib/backup/kept-key"
import { appliedMigrations, connected, tableWithRecords } from "@/lib/backup/tables"
import { writeBackup } from "@/lib/backup/write-backup"
import { migrationsFolder, readMigrations } from "@/lib/migrate/history"

/** How many of them are kept; backups that somebody made by hand are never removed. */
const kept = 10

const prefix = "before-migration-"

type Options = {
  ownerUrl: string
  dataFolder: string
  passphrase: string | undefined
  now: Date
  migrations?: string
}

/** Makes a backup if the schema is going to change under records. Says which file it is, or null when there is no need. */
export async function backUpBeforeMigration(options: Options): Promise<string | null> {
  const { ownerUrl, dataFolder, passphrase, now, migrations = migrationsFolder } = options
  const wanted = (await readMigrations(migrations)).migrationDirectories.map(({ path: name }) => name)
  const needed = await connected(ownerUrl, async client => {
    const applied = await appliedMigrations(client)
    const pending = wanted.some(name => !applied.includes(name))
    return pending && applied.length > 0 && (await tableWithRecords(client)) !== null
  })
  if (!needed) return null
  const folder = backupsFolder(dataFolder)
  const file = path.join(folder, `${prefix}${stampOf(now)}.backup`)
  await writeBackup({
    databaseUrl: ownerUrl,
    file,
    ...(passphrase ? { passphrase } : { passphrase: await keptKey(dataFolder), lock: "kept key" }),
  })
  await removeOld(folder)
  return file
}

async function removeOld(folder: string): Promise<void> {
  const found = (await readdir(folder)).filter(name => name.startsWith(prefix) && name.endsWith(".backup")).sort()
  for (const name of found.slice(0, -kept)) await rm(path.join(folder, name))
}
