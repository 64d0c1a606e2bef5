import { readHeads } from "@/lib/activity/heads"
import { verifyActivity } from "@/lib/activity/verify"
import { keepOutcome } from "@/lib/backup/state"
import { connected } from "@/lib/backup/tables"
import type { PrismaClient } from "@/lib/generated/prisma/client"
import { log } from "@/lib/log"

/** So many places of a log that was tampered with are kept. */
const most = 20

/** Checks the chain of the log and keeps what came of it for the page System. */
export async function checkAndKeep(db: PrismaClient, databaseUrl: string, dataFolder: string): Promise<void> {
  const heads = await readHeads(dataFolder)
  const { problems, ...verdict } = await connected(databaseUrl, client => verifyActivity(client, heads))
  if (problems.length > 0) log.error({ places: problems.length }, "the activity log was tampered with")
  await keepOutcome(db, "activity.checked", {
    at: new Date().toISOString(),
    ...verdict,
    problems: problems.slice(0, most),
    places: problems.length,
  })
}
