import { can, type Subject } from "@/lib/access/can"
import { changesBetween, sameValue } from "@/lib/activity/changes"
import type { Change } from "@/lib/activity/events"
import { requireActor } from "@/lib/auth/session"
import { db } from "@/lib/db"
import { readStanding, type Content } from "@/lib/earlier/contents"
import { type VersionedNoun } from "@/lib/earlier/nouns"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"

export type EarlierVersion = {
  id: string
  version: number
  savedAt: Date
  replacedAt: Date
  /** From what stood then to what stands now. */
  changes: Change[]
}

export type EarlierVersions = {
  label: LocalText
  /** By what the record's own page is found; null where it has none. */
  key: string | null
  version: number
  isDeleted: boolean
  items: EarlierVersion[]
}

const most = 100

/** What a record held before, the newest first, for those who may edit it; null where there is no such record for them. */
export async function getEarlierVersions(noun: VersionedNoun, id: string): Promise<EarlierVersions | null> {
  const actor = await requireActor()
  const owner = await readOwner(db, noun, id)
  if (!owner || !can(actor, owner.subject)) return null
  const now = await readStanding(db, noun, id)
  if (!now) return null
  const rows = await db.recordVersion.findMany({
    where: { noun, recordId: id },
    orderBy: { version: "desc" },
    take: most,
  })
  const items: EarlierVersion[] = []
  let shown: Content = now.content
  for (const { id: rowId, version, savedAt, replacedAt, content: kept } of rows) {
    const content = kept as Content
    // what was only published, or put into the bin and back, is no other version
    if (sameValue(content, shown)) continue
    shown = content
    items.push({ id: rowId, version, savedAt, replacedAt, changes: changesBetween(content, now.content) })
  }
  const { label, key, isDeleted } = owner
  return { label, key, isDeleted, version: now.version, items }
}

type Owner = { subject: Subject; label: LocalText; key: string | null; isDeleted: boolean }

/** Whose right it is to edit a record, and what it is called. */
export async function readOwner(
  tx: Pick<Prisma.TransactionClient, VersionedNoun>,
  noun: VersionedNoun,
  id: string,
): Promise<Owner | null> {
  const where = { id }
  const register = { noun: "register" } as const
  const named = { slug: true, names: true, deletedAt: true } as const
  switch (noun) {
    case "course": {
      const row = await tx.course.findUnique({
        where,
        select: { slug: true, title: true, programId: true, deletedAt: true },
      })
      return row && ownerOf({ noun, programId: row.programId }, row.title, row.slug, row.deletedAt)
    }
    case "program": {
      const row = await tx.program.findUnique({ where, select: named })
      return row && ownerOf({ noun, programId: id }, row.names, row.slug, row.deletedAt)
    }
    case "milestone": {
      const row = await tx.milestone.findUnique({
        where,
        select: { title: true, programId: true, deletedAt: true, program: { select: { slug: true } } },
      })
      return row && ownerOf({ noun: "program", programId: row.programId }, row.title, row.program.slug, row.deletedAt)
    }
    case "topic": {
      const row = await tx.topic.findUnique({ where, select: named })
      return row && ownerOf(register, row.names, row.slug, row.deletedAt)
    }
    case "organization": {
      const row = await tx.organization.findUnique({ where, select: named })
      return row && ownerOf(register, row.names, row.slug, row.deletedAt)
    }
    case "source": {
      const row = await tx.source.findUnique({ where, select: { code: true, deletedAt: true } })
      return row && ownerOf(register, { en: row.code }, row.code, row.deletedAt)
    }
    case "rank": {
      const row = await tx.rank.findUnique({ where, select: { written: true } })
      return row && ownerOf(register, { en: row.written }, null, null)
    }
    case "statement": {
      const row = await tx.statement.findUnique({
        where,
        select: {
          programId: true,
          course: { select: { programId: true, title: true, deletedAt: true } },
          program: { select: { names: true, deletedAt: true } },
        },
      })
      if (!row) return null
      return row.course
        ? ownerOf({ noun: "course", programId: row.course.programId }, row.course.title, null, row.course.deletedAt)
        : ownerOf(
            { noun: "program", programId: row.programId },
            row.program?.names ?? {},
            null,
            row.program?.deletedAt ?? null,
          )
    }
  }
}

const ownerOf = (subject: Subject, label: unknown, key: string | null, deletedAt: Date | null): Owner => ({
  subject,
  label: label as LocalText,
  key,
  isDeleted: deletedAt !== null,
})
