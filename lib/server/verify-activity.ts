import { tellProblem } from "@/lib/activity/chain"
import { headsFile, readHeads } from "@/lib/activity/heads"
import { verifyActivity } from "@/lib/activity/verify"
import { connected } from "@/lib/backup/tables"
import { env } from "@/lib/env"
import { Problem } from "@/lib/problem"
import { withDatabase } from "@/lib/server/database"
import { say } from "@/lib/server/steps"

const shown = 20

/** Checks the chain of the log, and says at which places it is not what was written. */
export async function checkActivity(): Promise<void> {
  const settings = env()
  const heads = await readHeads(settings.dataFolder)
  const verdict = await withDatabase(settings, ({ applicationUrl }) =>
    connected(applicationUrl, client => verifyActivity(client, heads)),
  )
  const { entries, head, problems } = verdict
  if (heads.length === 0)
    say(`No head was kept in ${headsFile(settings.dataFolder)}: whether the end of the log is missing can't be told.`)
  for (const problem of problems.slice(0, shown)) say(tellProblem(problem))
  if (problems.length > shown) say(`… and ${problems.length - shown} places more.`)
  if (problems.length > 0)
    throw new Problem(
      `The activity log was tampered with: ${problems.length} of its places are not as they were written.`,
    )
  say(
    head
      ? `${entries} entries, an unbroken chain up to number ${head.number} of ${head.at} (${head.hash}), in agreement with ${heads.length} heads that were kept.`
      : "The log has no entries yet.",
  )
}
