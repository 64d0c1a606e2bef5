import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { courseMention, inUse, mentionOf } from "@/lib/mentions"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { searchable } from "@/lib/search/searchable"
import { sourceInputOf, sourceSelect, type SourceRecord } from "@/lib/sources/record"
import type { SourceInput } from "@/lib/sources/schema"
import { claimVersion } from "@/lib/versions"

type Tx = Prisma.TransactionClient

export type SourceRef = { id: string; code: string; version: number }

export async function createSource(actor: Actor, tx: Tx, input: SourceInput): Promise<SourceRef> {
  requireMay(actor, { noun: "register" })
  const code = input.code ?? (await nextSourceCode(tx))
  await requireFreeCode(tx, code, null)
  const source = await tx.source.create({ data: columns(input, code), select: sourceSelect })
  return finish(actor, tx, source, "source.created")
}

export async function updateSource(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: SourceInput },
): Promise<SourceRef> {
  const before = await mustFind(actor, tx, id, version)
  const code = input.code ?? before.code
  await requireFreeCode(tx, code, id)
  await claimVersion(tx, "source", before)
  const after = await tx.source.update({ where: { id }, data: columns(input, code), select: sourceSelect })
  return finish(actor, tx, after, "source.updated", changesBetween(sourceInputOf(before), sourceInputOf(after)))
}

/** Puts a source into the bin, unless something still rests on it. */
export async function deleteSource(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<SourceRef> {
  const source = await mustFind(actor, tx, id, version)
  const courses = await tx.course.findMany({
    where: {
      deletedAt: null,
      OR: [
        { sources: { some: { sourceId: id } } },
        { statements: { some: { sourceId: id } } },
        { headCounts: { some: { parts: { some: { sourceId: id } } } } },
      ],
    },
    select: courseMention,
    orderBy: { startEarliest: "desc" },
  })
  if (courses.length > 0) throw new InvalidInput({ "": inUse("source.delete_in_use", courses.map(mentionOf)) })
  const programs = await tx.program.findMany({
    where: {
      deletedAt: null,
      OR: [{ milestones: { some: { sourceId: id, deletedAt: null } } }, { statements: { some: { sourceId: id } } }],
    },
    select: { slug: true },
    orderBy: { slug: "asc" },
  })
  const slugs = programs.map(program => program.slug)
  if (slugs.length > 0) throw new InvalidInput({ "": inUse("source.delete_in_programs", slugs) })
  await claimVersion(tx, "source", source)
  const after = await tx.source.update({ where: { id }, data: { deletedAt: new Date() }, select: sourceSelect })
  return finish(actor, tx, after, "source.deleted")
}

export async function restoreSource(actor: Actor, tx: Tx, { id }: { id: string }): Promise<SourceRef> {
  requireMay(actor, { noun: "register" })
  const source = await tx.source.findUnique({ where: { id }, select: sourceSelect })
  if (!source) throw new NotFound("source")
  if (!source.deletedAt) return source
  await claimVersion(tx, "source", source)
  const after = await tx.source.update({ where: { id }, data: { deletedAt: null }, select: sourceSelect })
  return finish(actor, tx, after, "source.restored")
}

/** The number after the highest: `R90` after `R89`. */
export async function nextSourceCode(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ highest: number | null }[]>`
    SELECT max(substring("code" FROM 2)::integer) AS "highest" FROM "source" WHERE "code" ~ '^R[0-9]{1,6}$'`
  return `R${(row?.highest ?? 0) + 1}`
}

function columns(input: SourceInput, code: string) {
  return { ...input, code, searchText: searchable(code, input.title, input.publisher, input.address) }
}

async function requireFreeCode(tx: Tx, code: string, selfId: string | null) {
  const other = await tx.source.findUnique({ where: { code }, select: { id: true } })
  if (other && other.id !== selfId) throw new InvalidInput({ code: { key: "source.code_taken", values: { code } } })
}

async function mustFind(actor: Actor, tx: Tx, id: string, version: number): Promise<SourceRecord> {
  requireMay(actor, { noun: "register" })
  const source = await tx.source.findUnique({ where: { id }, select: sourceSelect })
  if (!source || source.deletedAt) throw new NotFound("source")
  if (source.version !== version) throw new Conflict(source.version)
  return source
}

async function finish(
  actor: Actor,
  tx: Tx,
  source: SourceRecord,
  event: ActivityEvent,
  changes: Change[] = [],
): Promise<SourceRef> {
  await record(tx, actor, { event, noun: "source", recordId: source.id, label: { en: source.code }, changes })
  await tellVisitors(tx, { noun: "source", recordId: source.id })
  return { id: source.id, code: source.code, version: source.version }
}
