import type { Actor } from "@/lib/access/actor"
import { can, requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { earliestDay } from "@/lib/dates/partial-date"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { milestoneInputOf, milestoneSelect, type MilestoneRecord } from "@/lib/milestones/record"
import type { MilestoneInput } from "@/lib/milestones/schema"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { claimVersion } from "@/lib/versions"

type Tx = Prisma.TransactionClient

export type MilestoneRef = { id: string; version: number }

export async function createMilestone(actor: Actor, tx: Tx, input: MilestoneInput): Promise<MilestoneRef> {
  const data = await columns(actor, tx, input)
  const milestone = await tx.milestone.create({ data, select: milestoneSelect })
  return finish(actor, tx, milestone, "milestone.created")
}

export async function updateMilestone(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: MilestoneInput },
): Promise<MilestoneRef> {
  const before = await mustFind(actor, tx, id, version)
  const data = await columns(actor, tx, input)
  await claimVersion(tx, "milestone", before)
  const after = await tx.milestone.update({ where: { id }, data, select: milestoneSelect })
  const changes = changesBetween(milestoneInputOf(before), milestoneInputOf(after))
  return finish(actor, tx, after, "milestone.updated", changes)
}

export async function deleteMilestone(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<MilestoneRef> {
  const milestone = await mustFind(actor, tx, id, version)
  await claimVersion(tx, "milestone", milestone)
  const after = await tx.milestone.update({ where: { id }, data: { deletedAt: new Date() }, select: milestoneSelect })
  return finish(actor, tx, after, "milestone.deleted")
}

export async function restoreMilestone(actor: Actor, tx: Tx, { id }: { id: string }): Promise<MilestoneRef> {
  const milestone = await tx.milestone.findUnique({ where: { id }, select: milestoneSelect })
  if (!milestone || !can(actor, { noun: "program", programId: milestone.programId })) throw new NotFound("milestone")
  if (!milestone.deletedAt) return milestone
  if (milestone.program.deletedAt)
    throw new InvalidInput({ "": { key: "milestone.restore_program_first", values: { slug: milestone.program.slug } } })
  await claimVersion(tx, "milestone", milestone)
  const after = await tx.milestone.update({ where: { id }, data: { deletedAt: null }, select: milestoneSelect })
  return finish(actor, tx, after, "milestone.restored")
}

async function columns(actor: Actor, tx: Tx, input: MilestoneInput) {
  const alive = { deletedAt: null }
  const program = await tx.program.findFirst({ where: { slug: input.program, ...alive }, select: { id: true } })
  if (!program)
    throw new InvalidInput({ program: { key: "milestone.program_unknown", values: { value: input.program } } })
  requireMay(actor, { noun: "program", programId: program.id })
  const source = input.source
    ? await tx.source.findFirst({ where: { code: input.source, ...alive }, select: { id: true } })
    : null
  if (input.source && !source)
    throw new InvalidInput({ source: { key: "milestone.source_unknown", values: { value: input.source } } })
  const earliest = earliestDay(input.happenedOn)
  return {
    programId: program.id,
    happenedOn: input.happenedOn,
    earliest: earliest === null ? null : new Date(`${earliest}T00:00:00Z`),
    title: input.title,
    description: input.description,
    sourceId: source?.id ?? null,
  }
}

async function mustFind(actor: Actor, tx: Tx, id: string, version: number): Promise<MilestoneRecord> {
  const milestone = await tx.milestone.findUnique({ where: { id }, select: milestoneSelect })
  if (!milestone || milestone.deletedAt || !can(actor, { noun: "program", programId: milestone.programId }))
    throw new NotFound("milestone")
  if (milestone.version !== version) throw new Conflict(milestone.version)
  return milestone
}

async function finish(
  actor: Actor,
  tx: Tx,
  milestone: MilestoneRecord,
  event: ActivityEvent,
  changes: Change[] = [],
): Promise<MilestoneRef> {
  const label = milestone.title as LocalText
  await record(tx, actor, { event, noun: "milestone", recordId: milestone.id, label, changes })
  await tellVisitors(tx, { noun: "milestone", recordId: milestone.id })
  return { id: milestone.id, version: milestone.version }
}
