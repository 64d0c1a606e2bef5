import type { Actor } from "@/lib/access/actor"
import { can, type Subject } from "@/lib/access/can"
import type { ActivityEvent, ActivityNoun } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { putBack, removedKinds, type RemovedKind } from "@/lib/bin/removed-rows"
import { InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { claimVersion } from "@/lib/versions"

type Tx = Prisma.TransactionClient
type Row = {
  id: string
  kind: string
  rowId: string
  ofNoun: string | null
  ofId: string | null
  personId: string | null
  label: unknown
}

/** What a row belongs to: the right to put it back is the right to edit that. */
export type RowOwner = {
  subject: Subject
  noun: ActivityNoun
  id: string
  label: LocalText
  /** By what its page is found. */
  key: string | null
  isDeleted: boolean
  isPublic: boolean
  version: number
}

const restored: Record<RemovedKind, ActivityEvent> = {
  participation: "participation.restored",
  rank: "rank.restored",
  statement: "statement.restored",
  course_plan: "course.plan_restored",
  source_document: "source.document_restored",
  notice_word: "word.restored",
}

export const removedKindOf = (kind: string): RemovedKind | undefined => removedKinds.find(one => one === kind)

/** Puts a row that was removed back to where it was. */
export async function restoreRemoved(actor: Actor, tx: Tx, { id }: { id: string }): Promise<void> {
  const row = await tx.removedRow.findUnique({
    where: { id },
    select: { id: true, kind: true, rowId: true, ofNoun: true, ofId: true, personId: true, label: true },
  })
  const kind = removedKindOf(row?.kind ?? "")
  const owner = row && (await readRowOwner(tx, row))
  if (!row || !kind || !owner || !can(actor, owner.subject)) throw new NotFound("bin")
  if (owner.isDeleted) throw new InvalidInput({ "": { key: "bin.owner_first" } })
  if (row.personId && (await tx.person.count({ where: { id: row.personId, deletedAt: null } })) === 0)
    throw new InvalidInput({ "": { key: "bin.person_gone" } })
  if (kind === "course_plan") {
    await claimVersion(tx, "course", owner)
    await moveToEnd(tx, id, owner.id)
  }
  await putBack(tx, id, kind)
  const { noun, label } = owner
  await record(tx, actor, { event: restored[kind], noun, recordId: owner.id, label })
  if (owner.isPublic) await tellVisitors(tx, { noun, recordId: owner.id })
}

/** Where another plan took its place meanwhile, a plan comes back as the last. */
async function moveToEnd(tx: Tx, id: string, courseId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "removed_row" SET "content" = jsonb_set("content", '{course_plan,0,position}',
      to_jsonb((SELECT max("position") + 1 FROM "course_plan" WHERE "course_id" = ${courseId}::uuid)))
    WHERE "id" = ${id}::uuid AND EXISTS (
      SELECT 1 FROM "course_plan" WHERE "course_id" = ${courseId}::uuid
        AND "position" = ("content" #>> '{course_plan,0,position}')::integer)`
}

/** The record a removed row belongs to, or itself; null where that is not there any more. */
export async function readRowOwner(
  tx: Pick<Tx, "course" | "program" | "source">,
  { kind, rowId, ofNoun, ofId, label }: Pick<Row, "kind" | "rowId" | "ofNoun" | "ofId" | "label">,
): Promise<RowOwner | null> {
  const register = { noun: "register" } as const
  if (ofId === null)
    return {
      subject: register,
      noun: kind === "rank" ? "rank" : "word",
      id: rowId,
      label: label as LocalText,
      key: null,
      isDeleted: false,
      isPublic: kind === "rank",
      version: 0,
    }
  const where = { id: ofId }
  if (ofNoun === "course") {
    const course = await tx.course.findUnique({
      where,
      select: { slug: true, title: true, programId: true, publishedAt: true, deletedAt: true, version: true },
    })
    return (
      course && {
        subject: { noun: "course", programId: course.programId },
        noun: "course",
        id: ofId,
        label: course.title as LocalText,
        key: course.slug,
        isDeleted: course.deletedAt !== null,
        isPublic: course.publishedAt !== null,
        version: course.version,
      }
    )
  }
  if (ofNoun === "program") {
    const program = await tx.program.findUnique({
      where,
      select: { slug: true, names: true, deletedAt: true, version: true },
    })
    return (
      program && {
        subject: { noun: "program", programId: ofId },
        noun: "program",
        id: ofId,
        label: program.names as LocalText,
        key: program.slug,
        isDeleted: program.deletedAt !== null,
        isPublic: true,
        version: program.version,
      }
    )
  }
  const source = await tx.source.findUnique({ where, select: { code: true, deletedAt: true, version: true } })
  return (
    source && {
      subject: register,
      noun: "source",
      id: ofId,
      label: { en: source.code },
      key: source.code,
      isDeleted: source.deletedAt !== null,
      isPublic: false,
      version: source.version,
    }
  )
}
