import { keepHead } from "@/lib/activity/heads"
import { keepOutcome } from "@/lib/backup/state"
import type { PrismaClient } from "@/lib/generated/prisma/client"
import { log } from "@/lib/log"
import { every, type RegularWork } from "@/lib/server/regular-work"

/** So many seconds of the log's end could be cut off without a trace beside the database. */
const seconds = 2

/** Writes the newest entry of the log down beside the database, soon after it was added. */
export function keepHeads(db: PrismaClient, dataFolder: string): RegularWork {
  let warned: boolean | undefined
  const keep = async () => {
    const outcome = await keepHead(db, dataFolder)
    const differs = outcome === "another log"
    if (differs === warned) return
    if (differs) log.error("the activity log is not the one whose head was kept: npm run activity:verify says where")
    await keepOutcome(db, "activity.heads", { at: new Date().toISOString(), follows: !differs })
    warned = differs
  }
  return every(seconds, "keeping the head of the log", keep, { alsoAtTheEnd: true })
}
