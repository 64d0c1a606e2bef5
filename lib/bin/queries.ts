import type { UserActor } from "@/lib/access/actor"
import { can, courseScope, programScope } from "@/lib/access/can"
import type { ActivityEvent } from "@/lib/activity/events"
import { requireEditor } from "@/lib/auth/require-editor"
import { readRowOwner, removedKindOf } from "@/lib/bin/mutations"
import type { RemovedKind } from "@/lib/bin/removed-rows"
import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"

/* Everything that was deleted and can be put back. People stand here without a name, so that nobody reads one in passing. */

export const binNouns = ["course", "program", "milestone", "topic", "organization", "source", "person"] as const
export type BinNoun = (typeof binNouns)[number]
export type BinKind = BinNoun | RemovedKind

export type BinItem = {
  /** With the kind, what a form says that puts it back. */
  id: string
  kind: BinKind
  label: LocalText
  /** By what its own page, or that of what it belongs to, is found; null where there is none. */
  page: { noun: BinNoun; key: string } | null
  at: Date
  /** Null: Muster itself. */
  by: string | null
}

export const binMost = 300

/** What lies in the bin, the last first, of what the user may put back. */
export async function listBin(kind: BinKind | null): Promise<BinItem[]> {
  const actor = await requireEditor({ noun: "register" })
  const items = [...(await listDeleted(actor)), ...(await listRemoved(actor))]
  const found = items
    .filter(item => kind === null || item.kind === kind)
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, binMost)
  return nameWho(found)
}

type Found = Omit<BinItem, "by"> & { byId: string | null | undefined }

async function listDeleted(actor: UserActor): Promise<Found[]> {
  const take = binMost
  const orderBy = { deletedAt: "desc" } as const
  const deletedAt = { not: null }
  const named = { id: true, slug: true, names: true, deletedAt: true } as const
  const shared = can(actor, { noun: "register" })
  const none = Promise.resolve([])
  const [courses, programs, milestones, topics, organizations, sources, people] = await Promise.all([
    db.course.findMany({
      where: { ...courseScope(actor, "edit"), deletedAt },
      select: { id: true, slug: true, title: true, deletedAt: true },
      orderBy,
      take,
    }),
    db.program.findMany({ where: { AND: programScope(actor, "edit"), deletedAt }, select: named, orderBy, take }),
    db.milestone.findMany({
      where: { program: programScope(actor, "edit"), deletedAt },
      select: { id: true, title: true, deletedAt: true, program: { select: { slug: true } } },
      orderBy,
      take,
    }),
    shared ? db.topic.findMany({ where: { deletedAt }, select: named, orderBy, take }) : none,
    shared ? db.organization.findMany({ where: { deletedAt }, select: named, orderBy, take }) : none,
    shared
      ? db.source.findMany({ where: { deletedAt }, select: { id: true, code: true, deletedAt: true }, orderBy, take })
      : none,
    // one who was merged comes back by undoing the merger
    can(actor, { noun: "person" })
      ? db.person.findMany({
          where: { deletedAt, mergedIntoId: null, erasedAt: null },
          select: { id: true, deletedAt: true },
          orderBy,
          take,
        })
      : none,
  ])
  const found = (
    kind: BinNoun,
    row: { id: string; deletedAt: Date | null },
    label: unknown,
    page: BinItem["page"],
  ): Found => ({
    id: row.id,
    kind,
    label: label as LocalText,
    page,
    at: row.deletedAt ?? new Date(0),
    byId: undefined,
  })
  return [
    ...courses.map(row => found("course", row, row.title, { noun: "course", key: row.slug })),
    ...programs.map(row => found("program", row, row.names, { noun: "program", key: row.slug })),
    ...milestones.map(row => found("milestone", row, row.title, { noun: "program", key: row.program.slug })),
    ...topics.map(row => found("topic", row, row.names, { noun: "topic", key: row.slug })),
    ...organizations.map(row => found("organization", row, row.names, { noun: "organization", key: row.slug })),
    ...sources.map(row => found("source", row, { en: row.code }, { noun: "source", key: row.code })),
    ...people.map(row => found("person", row, {}, { noun: "person", key: row.id })),
  ]
}

async function listRemoved(actor: UserActor): Promise<Found[]> {
  const rows = await db.removedRow.findMany({
    select: {
      id: true,
      kind: true,
      rowId: true,
      ofNoun: true,
      ofId: true,
      label: true,
      removedAt: true,
      removedById: true,
    },
    orderBy: { removedAt: "desc" },
    take: binMost,
  })
  const found: Found[] = []
  for (const row of rows) {
    const kind = removedKindOf(row.kind)
    const owner = await readRowOwner(db, row)
    if (!kind || !owner || !can(actor, owner.subject)) continue
    const { noun, key } = owner
    const page = key !== null && (noun === "course" || noun === "program" || noun === "source") ? { noun, key } : null
    const label = Object.keys(row.label as LocalText).length > 0 ? (row.label as LocalText) : owner.label
    found.push({ id: row.id, kind, label, page, at: row.removedAt, byId: row.removedById })
  }
  return found
}

/** Who put it there: of records with a page the log says it. */
async function nameWho(found: readonly Found[]): Promise<BinItem[]> {
  const deletions = binNouns.map((noun): ActivityEvent => `${noun}.deleted`)
  const entries = await db.activity.findMany({
    where: {
      event: { in: deletions },
      recordId: { in: found.filter(item => item.byId === undefined).map(({ id }) => id) },
    },
    select: { recordId: true, actorId: true },
    orderBy: { id: "asc" },
  })
  const deletedBy = new Map(entries.map(({ recordId, actorId }) => [recordId, actorId]))
  const whoOf = (item: Found) => (item.byId === undefined ? (deletedBy.get(item.id) ?? null) : item.byId)
  const users = await db.user.findMany({
    where: { id: { in: found.flatMap(item => whoOf(item) ?? []) } },
    select: { id: true, name: true, email: true },
  })
  const called = new Map(users.map(({ id, name, email }) => [id, name ?? email]))
  return found.map(item => {
    const { byId, ...rest } = item
    const who = whoOf({ ...rest, byId })
    return { ...rest, by: who === null ? null : (called.get(who) ?? "") }
  })
}
