import type { Actor } from "@/lib/access/actor"
import { can, requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { courseMention, inUse, mentionOf } from "@/lib/mentions"
import { programInputOf, programSelect, type ProgramRecord } from "@/lib/programs/record"
import type { ProgramInput } from "@/lib/programs/schema"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { searchable } from "@/lib/search/searchable"
import { newSlug, takeSlug } from "@/lib/slugs"
import { wouldCircle } from "@/lib/trees"
import { claimVersion } from "@/lib/versions"

type Tx = Prisma.TransactionClient

export type ProgramRef = { id: string; slug: string; version: number }

/** A new program below one that the actor may edit; a new root is for those who may edit all programs. */
export async function createProgram(actor: Actor, tx: Tx, input: ProgramInput): Promise<ProgramRef> {
  const parentId = await resolveParent(tx, input.parent)
  requireMay(actor, { noun: "program", programId: parentId })
  const slug = await newSlug(tx, "program", { slug: input.slug, text: input.names })
  const program = await tx.program.create({
    data: { ...columns(input, parentId), slug, ...released(actor, input) },
    select: programSelect,
  })
  await takeSlug(tx, "program", slug, program.id)
  return finish(actor, tx, program, "program.created")
}

export async function updateProgram(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: ProgramInput },
): Promise<ProgramRef> {
  const before = await mustFind(actor, tx, id, version)
  const parentId = await resolveParent(tx, input.parent)
  if (parentId !== before.parentId) await requireMayMove(actor, tx, id, parentId)
  const slug = input.slug ?? before.slug
  if (slug !== before.slug) await takeSlug(tx, "program", slug, id)
  await claimVersion(tx, "program", before)
  const after = await tx.program.update({
    where: { id },
    data: { ...columns(input, parentId), slug, ...released(actor, input) },
    select: programSelect,
  })
  return finish(actor, tx, after, "program.updated", changesBetween(programInputOf(before), programInputOf(after)))
}

/** Puts a program into the bin, unless others stand below it or courses belong to it. */
export async function deleteProgram(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<ProgramRef> {
  const program = await mustFind(actor, tx, id, version)
  const children = await tx.program.findMany({
    where: { parentId: id, deletedAt: null },
    select: { slug: true },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  })
  const slugs = children.map(child => child.slug)
  if (slugs.length > 0) throw new InvalidInput({ "": inUse("program.delete_has_children", slugs) })
  const courses = await tx.course.findMany({
    where: { programId: id, deletedAt: null },
    select: courseMention,
    orderBy: { startEarliest: "desc" },
  })
  if (courses.length > 0) throw new InvalidInput({ "": inUse("program.delete_in_use", courses.map(mentionOf)) })
  await claimVersion(tx, "program", program)
  const after = await tx.program.update({ where: { id }, data: { deletedAt: new Date() }, select: programSelect })
  return finish(actor, tx, after, "program.deleted")
}

export async function restoreProgram(actor: Actor, tx: Tx, { id }: { id: string }): Promise<ProgramRef> {
  const program = await tx.program.findUnique({ where: { id }, select: programSelect })
  if (!program || !can(actor, { noun: "program", programId: id })) throw new NotFound("program")
  if (!program.deletedAt) return program
  if (program.parentId && (await tx.program.count({ where: { id: program.parentId, deletedAt: null } })) === 0)
    throw new InvalidInput({
      "": { key: "program.restore_parent_first", values: { slug: program.parent?.slug ?? "" } },
    })
  await claimVersion(tx, "program", program)
  const after = await tx.program.update({ where: { id }, data: { deletedAt: null }, select: programSelect })
  return finish(actor, tx, after, "program.restored")
}

function columns(input: ProgramInput, parentId: string | null) {
  return {
    parentId,
    position: input.position,
    names: input.names,
    aliases: input.aliases,
    aim: input.aim,
    field: input.field,
    providerCountries: input.providerCountries,
    partnerCountries: input.partnerCountries,
    startYear: input.startYear,
    endYear: input.endYear,
    searchText: searchable(input.names, ...input.aliases),
  }
}

/** By how many people courses are published is for administrators to say: who may publish could else put it aside. */
const released = (actor: Actor, { twoPersonRelease }: ProgramInput) =>
  can(actor, { noun: "user" }) ? { twoPersonRelease } : {}

async function resolveParent(tx: Tx, slug: string | null): Promise<string | null> {
  if (slug === null) return null
  const parent = await tx.program.findFirst({ where: { slug, deletedAt: null }, select: { id: true } })
  if (!parent) throw new InvalidInput({ parent: { key: "program.parent_unknown", values: { value: slug } } })
  return parent.id
}

/** Whoever moves a program must be an editor of where it goes, and it cannot go below itself. */
async function requireMayMove(actor: Actor, tx: Tx, id: string, parentId: string | null) {
  requireMay(actor, { noun: "program", programId: parentId })
  if (parentId !== null && (await wouldCircle(tx, "program", id, parentId)))
    throw new InvalidInput({ parent: { key: "program.parent_circle" } })
}

async function mustFind(actor: Actor, tx: Tx, id: string, version: number): Promise<ProgramRecord> {
  const program = await tx.program.findUnique({ where: { id }, select: programSelect })
  if (!program || program.deletedAt || !can(actor, { noun: "program", programId: id })) throw new NotFound("program")
  if (program.version !== version) throw new Conflict(program.version)
  return program
}

async function finish(
  actor: Actor,
  tx: Tx,
  program: ProgramRecord,
  event: ActivityEvent,
  changes: Change[] = [],
): Promise<ProgramRef> {
  await record(tx, actor, { event, noun: "program", recordId: program.id, label: program.names as LocalText, changes })
  await tellVisitors(tx, { noun: "program", recordId: program.id })
  return { id: program.id, slug: program.slug, version: program.version }
}
