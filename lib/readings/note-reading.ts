import type { UserActor } from "@/lib/access/actor"
import { record } from "@/lib/activity/record"
import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"

/** How long reading the same record is one reading. */
export const oneReading = 15 * 60_000

export type Reading =
  | { event: "person.read"; noun: "person"; recordId: string }
  | { event: "roster.read"; noun: "course"; recordId: string; label: LocalText }
  | { event: "import.read"; noun: "import"; recordId: string }
  /** A list of people, whosever: the reader stands in the place of the record. */
  | { event: "user.read_people"; noun: "user"; recordId: string }

/** Keeps in the log that the names of a record were read and what for; again only after a while. */
export async function noteReading(actor: UserActor, reading: Reading, now = new Date()): Promise<void> {
  const { sitting } = actor
  if (!sitting) return
  const { event, noun, recordId } = reading
  const since = new Date(now.getTime() - oneReading)
  await db.$transaction(async tx => {
    // two pages at once: the second waits for the row of the first, and finds it fresh
    const fresh = await tx.$executeRaw`
      INSERT INTO "reading" ("session_id", "noun", "record_id", "at")
      VALUES (${sitting.id}::uuid, ${event}, ${recordId}::uuid, ${now})
      ON CONFLICT ("session_id", "noun", "record_id") DO UPDATE SET "at" = excluded."at" WHERE "reading"."at" <= ${since}`
    if (fresh === 0) return
    await record(tx, actor, {
      event,
      noun,
      recordId,
      ...("label" in reading && { label: reading.label }),
      changes: [{ field: "purpose", from: null, to: sitting.purpose }],
    })
  })
}
