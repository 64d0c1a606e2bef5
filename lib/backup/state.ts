import type { ChainProblem, Head } from "@/lib/activity/chain"
import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client"

/* What came of the last backup, the last drill and the last check of the log: kept in the database, for all servers. */

/** `problem` is a sentence for an administrator; null where it went well. */
export type BackupOutcome = {
  at: string
  /** Which machine, for its disk has the file. */
  host: string
  file: string
  problem: string | null
  rows: number
  bytes: number
  log: Head | null
}

export type DrillOutcome = {
  at: string
  host: string
  file: string
  problem: string | null
  /** When the backup was made. */
  madeAt: string | null
  tables: number
  rows: number
  log: Head | null
  seconds: number
}

export type CheckOutcome = {
  at: string
  entries: number
  head: Head | null
  heads: number
  /** The first of them, and how many there are. */
  problems: ChainProblem[]
  places: number
}

export type Outcomes = {
  /** The last attempt, good or bad. */
  "backup.last": BackupOutcome
  "backup.last_good": BackupOutcome
  "backup.drill": DrillOutcome
  "activity.checked": CheckOutcome
  /** Whether the log goes on from the head that was kept beside it. */
  "activity.heads": { at: string; follows: boolean }
  /** An administrator wants one now. */
  "backup.asked": { at: string }
}

type Database = Pick<PrismaClient | Prisma.TransactionClient, "setting">

export async function readOutcomes(db: Database): Promise<Partial<Outcomes>> {
  const keys: (keyof Outcomes)[] = [
    "backup.last",
    "backup.last_good",
    "backup.drill",
    "activity.checked",
    "activity.heads",
    "backup.asked",
  ]
  const rows = await db.setting.findMany({ where: { key: { in: keys } }, select: { key: true, value: true } })
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}

export async function keepOutcome<Key extends keyof Outcomes>(
  db: Database,
  key: Key,
  outcome: Outcomes[Key],
): Promise<void> {
  const value = outcome as unknown as Prisma.InputJsonValue
  await db.setting.upsert({ where: { key }, create: { key, value }, update: { value }, select: { key: true } })
}
