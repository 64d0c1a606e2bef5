import { connectTo } from "@/lib/db-client"
import { env } from "@/lib/env"
import { keepErasures } from "@/lib/people/erasure-list"
import { retentionCategories, type ByCategory } from "@/lib/retention/categories"
import { actsAt, runRetention } from "@/lib/retention/run"
import { withDatabase } from "@/lib/server/database"
import { say } from "@/lib/server/steps"

const listed = (counts: ByCategory) =>
  retentionCategories
    .filter(one => counts[one] > 0)
    .map(one => `${one} ${String(counts[one])}`)
    .join(", ") || "nothing"

/** Does by hand what the server does by itself: acts upon a report that is a week old, else makes one. */
export async function retain(): Promise<void> {
  const settings = env()
  await withDatabase(settings, async ({ applicationUrl }) => {
    const db = connectTo(applicationUrl)
    try {
      const state = await runRetention(db)
      await keepErasures(db, settings.dataFolder)
      if (!state) say("Another server is at it.")
      if (state?.done) say(`Gone at ${state.done.at}: ${listed(state.done.removed)}`)
      if (state?.report)
        say(
          `Due: ${listed(state.report.due)}. It goes at ${actsAt(state.report).toISOString()} or the next run after that.`,
        )
    } finally {
      await db.$disconnect()
    }
  })
}
