import { createHash } from "node:crypto"
import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { keepRemoved } from "@/lib/bin/removed-rows"
import { NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { documentType, endingOf, refuseDocument } from "@/lib/sources/document-kind"

/* The files of a source. They are never shown to visitors, so that nobody but the log is told. */

type Tx = Prisma.TransactionClient

/** A file as it was given. */
export type GivenDocument = { name: string; bytes: Buffer }

export async function addDocument(
  actor: Actor,
  tx: Tx,
  { sourceId, document }: { sourceId: string; document: GivenDocument },
): Promise<{ id: string }> {
  const source = await mustFindSource(actor, tx, sourceId)
  const data = await columns(tx, source.id, document, null)
  const made = await tx.sourceDocument.create({ data: { ...data, sourceId }, select: { id: true } })
  await tell(actor, tx, source, "source.document_added", { from: null, to: data.name })
  return made
}

/** Another file in the place of one: the older is gone, the log keeps its name and sum. */
export async function replaceDocument(
  actor: Actor,
  tx: Tx,
  { sourceId, id, document }: { sourceId: string; id: string; document: GivenDocument },
): Promise<void> {
  const source = await mustFindSource(actor, tx, sourceId)
  const before = await mustFind(tx, sourceId, id)
  const data = await columns(tx, sourceId, document, id)
  await tx.sourceDocument.update({ where: { id }, data: { ...data, createdAt: new Date() }, select: { id: true } })
  await tell(actor, tx, source, "source.document_replaced", { from: told(before), to: data.name })
}

export async function removeDocument(
  actor: Actor,
  tx: Tx,
  { sourceId, id }: { sourceId: string; id: string },
): Promise<void> {
  const source = await mustFindSource(actor, tx, sourceId)
  const before = await mustFind(tx, sourceId, id)
  await keepRemoved(tx, actor, "source_document", [id], {
    of: { noun: "source", id: sourceId },
    label: { en: `${source.code}: ${before.name}` },
  })
  await tx.sourceDocument.delete({ where: { id }, select: { id: true } })
  await tell(actor, tx, source, "source.document_removed", { from: told(before), to: null })
}

async function columns(tx: Tx, sourceId: string, { name, bytes }: GivenDocument, selfId: string | null) {
  const type = await documentType(bytes)
  const checksum = createHash("sha256").update(bytes).digest("hex")
  const other = await tx.sourceDocument.findUnique({
    where: { sourceId_checksum: { sourceId, checksum } },
    select: { id: true, name: true },
  })
  if (other && other.id !== selfId) throw refuseDocument("document.twice", { name: other.name })
  return { name: keptName(name, endingOf(type)), type, size: bytes.length, checksum, bytes: new Uint8Array(bytes) }
}

/** The last part of the name, without signs that no name has, and ending as its content wants it. */
function keptName(given: string, ending: string): string {
  const name = given
    .toWellFormed()
    .replace(/^.*[/\\]/s, "")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .slice(-150)
  const endings = ending === "jpg" ? ["jpg", "jpeg"] : [ending]
  return endings.some(one => name.toLowerCase().endsWith(`.${one}`)) ? name : `${name || "document"}.${ending}`
}

type Kept = { name: string; checksum: string }

const told = ({ name, checksum }: Kept) => `${name} (SHA-256 ${checksum})`

async function mustFindSource(actor: Actor, tx: Tx, id: string) {
  requireMay(actor, { noun: "register" })
  const source = await tx.source.findUnique({ where: { id }, select: { id: true, code: true, deletedAt: true } })
  if (!source || source.deletedAt) throw new NotFound("source")
  return source
}

async function mustFind(tx: Tx, sourceId: string, id: string): Promise<Kept> {
  const document = await tx.sourceDocument.findFirst({
    where: { id, sourceId },
    select: { name: true, checksum: true },
  })
  if (!document) throw new NotFound("document")
  return document
}

async function tell(
  actor: Actor,
  tx: Tx,
  { id, code }: { id: string; code: string },
  event: ActivityEvent,
  change: Omit<Change, "field">,
): Promise<void> {
  const changes = [{ field: "document", ...change }]
  await record(tx, actor, { event, noun: "source", recordId: id, label: { en: code }, changes })
}
