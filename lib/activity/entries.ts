import type { ActivityEvent, ActivityNoun, Change } from "@/lib/activity/events"
import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"

/** An entry of the log as a page tells it. */
export type ActivityRecord = {
  id: string
  /** Its place in the chain, by which a check of the log names it. */
  number: number | null
  hash: string | null
  at: Date
  actorId: string | null
  /** Null: the system. A user who is no longer there is a blank name. */
  by: string | null
  event: ActivityEvent
  noun: ActivityNoun
  recordId: string
  /** By what the record is found in an address now; null where it has no page. */
  key: string | null
  label: LocalText
  /** A user as he is called now. */
  called: string | null
  changes: Change[]
}

/** Entries of the log, newest first unless asked otherwise. Whoever asks has made sure that the user may read them. */
export async function readEntries(
  where: Prisma.ActivityWhereInput,
  { take, skip = 0, order = "desc" }: { take: number; skip?: number; order?: "asc" | "desc" },
): Promise<ActivityRecord[]> {
  const rows = await db.activity.findMany({ where, orderBy: { id: order }, take, skip })
  const [people, keys] = await Promise.all([
    db.user.findMany({
      where: { id: { in: rows.flatMap(row => [row.actorId ?? [], row.noun === "user" ? row.recordId : []].flat()) } },
      select: { id: true, name: true, email: true },
    }),
    readKeys(rows),
  ])
  const called = new Map(people.map(({ id, name, email }) => [id, name ?? email]))
  return rows.map(row => ({
    id: String(row.id),
    hash: row.hash,
    number: row.number === null ? null : Number(row.number),
    at: row.at,
    actorId: row.actorId,
    by: row.actorId === null ? null : (called.get(row.actorId) ?? ""),
    event: row.event as ActivityEvent,
    noun: row.noun as ActivityNoun,
    recordId: row.recordId,
    key: keys.get(row.recordId) ?? null,
    label: row.label as LocalText,
    called: row.noun === "user" ? (called.get(row.recordId) ?? null) : null,
    changes: row.changes as Change[],
  }))
}

/** What stands in the address of each record's page: its slug, its number or its id. */
async function readKeys(rows: readonly { noun: string; recordId: string }[]): Promise<Map<string, string>> {
  const of = (noun: ActivityNoun) => ({ in: rows.filter(row => row.noun === noun).map(row => row.recordId) })
  const slugged = { id: true, slug: true } as const
  const [courses, programs, topics, organizations, sources, milestones, ranks, snapshots] = await Promise.all([
    db.course.findMany({ where: { id: of("course") }, select: slugged }),
    db.program.findMany({ where: { id: of("program") }, select: slugged }),
    db.topic.findMany({ where: { id: of("topic") }, select: slugged }),
    db.organization.findMany({ where: { id: of("organization") }, select: slugged }),
    db.source.findMany({ where: { id: of("source") }, select: { id: true, code: true } }),
    db.milestone.findMany({
      where: { id: of("milestone") },
      select: { id: true, program: { select: { slug: true } } },
    }),
    db.rank.findMany({ where: { id: of("rank") }, select: { id: true } }),
    db.snapshot.findMany({ where: { id: of("snapshot") }, select: { id: true, code: true } }),
  ])
  const keys = new Map<string, string>()
  for (const { id, slug } of [...courses, ...programs, ...topics, ...organizations]) keys.set(id, slug)
  for (const { id, code } of [...sources, ...snapshots]) keys.set(id, code)
  for (const { id } of ranks) keys.set(id, id)
  for (const { id, program } of milestones) keys.set(id, program.slug)
  for (const { noun, recordId } of rows)
    if (noun === "person" || noun === "user" || noun === "import" || noun === "objection") keys.set(recordId, recordId)
  return keys
}
