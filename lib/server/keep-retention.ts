import type { Settings } from "@/lib/env"
import type { PrismaClient } from "@/lib/generated/prisma/client"
import { log } from "@/lib/log"
import { keepErasures } from "@/lib/people/erasure-list"
import { runRetention } from "@/lib/retention/run"
import { every, type RegularWork } from "@/lib/server/regular-work"

/** How often is asked whether a report has to be made or acted upon: so that a server that is restarted every day does it too. */
const seconds = 600

/** Reports what was kept long enough, does what was reported a week ago, and keeps the list of erasures whole. */
export function keepRetention(db: PrismaClient, settings: Pick<Settings, "dataFolder">): RegularWork {
  let told: string | undefined
  return every(seconds, "retention", async () => {
    const state = await runRetention(db)
    if (state?.report && state.report.at !== told) {
      told = state.report.at
      log.info({ due: state.report.due, removed: state.done?.removed }, "retention")
    }
    await keepErasures(db, settings.dataFolder)
  })
}
