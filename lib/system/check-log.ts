import type { UserActor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { checkAndKeep } from "@/lib/activity/check-and-keep"
import { db } from "@/lib/db"
import { env } from "@/lib/env"

/** Checks the chain of the log at once, as the server does once a day. */
export async function checkLog(actor: UserActor): Promise<void> {
  requireMay(actor, { noun: "system" })
  await checkAndKeep(db, env().databaseUrl ?? "", env().dataFolder)
}
