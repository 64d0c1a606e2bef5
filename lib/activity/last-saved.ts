import type { ActivityNoun } from "@/lib/activity/events"
import { db } from "@/lib/db"

/** Who saved a record last, and when. For those who may see the record. */
export async function lastSaved(noun: ActivityNoun, recordId: string): Promise<{ by: string | null; at: Date } | null> {
  const entry = await db.activity.findFirst({
    where: { noun, recordId },
    select: { actorId: true, at: true },
    orderBy: { id: "desc" },
  })
  if (!entry) return null
  const user = entry.actorId
    ? await db.user.findUnique({ where: { id: entry.actorId }, select: { email: true, name: true } })
    : null
  return { by: user ? (user.name ?? user.email) : null, at: entry.at }
}
