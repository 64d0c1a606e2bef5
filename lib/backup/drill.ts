import { mkdtemp, mkdir, rm } from "node:fs/promises"
import path from "node:path"
import { verifyActivity } from "@/lib/activity/verify"
import { tellProblem, type Head } from "@/lib/activity/chain"
import { openBackup, verifyBackup } from "@/lib/backup/read-backup"
import { restoreBackup } from "@/lib/backup/restore-backup"
import { connected } from "@/lib/backup/tables"
import { startCluster } from "@/lib/postgres/cluster"
import { Problem } from "@/lib/problem"

export type Drilled = { madeAt: string; tables: number; rows: number; log: Head | null }

type Options = {
  file: string
  passphrase: string
  dataFolder: string
  /** The register as it is now: its log has to go on from the backup's. */
  liveUrl: string
}

/**
 * Restores a backup as one would after a loss, into a PostgreSQL of its own that is thrown away afterwards. The restoring
 * counts every table and compares its checksum with the one that was taken when the backup was made; here the chain of the log
 * is checked too, up to the head that stands in the backup, and that the log of now goes on from it.
 */
export async function drillBackup({ file, passphrase, dataFolder, liveUrl }: Options): Promise<Drilled> {
  const backup = await openBackup(file, passphrase)
  const { log = null } = await verifyBackup(backup)
  await mkdir(dataFolder, { recursive: true })
  const folder = await mkdtemp(path.join(dataFolder, "drill-"))
  try {
    const cluster = await startCluster(folder, { fast: true })
    try {
      const restored = await restoreBackup({ ...cluster, backup })
      await requireSameLog(cluster.ownerUrl, log)
      await requireGoesOn(liveUrl, log)
      return { ...restored, log }
    } finally {
      await cluster.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function requireSameLog(url: string, log: Head | null): Promise<void> {
  const { head, problems } = await connected(url, client => verifyActivity(client, log ? [log] : []))
  const [first] = problems
  if (first) throw new Problem(`The activity log in the backup was tampered with. ${tellProblem(first)}`)
  if (log && head?.hash !== log.hash)
    throw new Problem("The activity log in the backup does not end with the entry that the backup says it ends with.")
}

async function requireGoesOn(url: string, log: Head | null): Promise<void> {
  if (!log) return
  const { rows } = await connected(url, client =>
    client.query<{ hash: string }>("select hash from activity where activity.number = $1", [log.number]),
  )
  if (rows[0]?.hash !== log.hash)
    throw new Problem(
      `The activity log of now does not go on from the backup's: entry ${log.number} is another one. npm run activity:verify says more.`,
    )
}
