import type { Actor } from "@/lib/access/actor"
import { can, requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { InvalidInput, NotFound } from "@/lib/errors"
import type { Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { statementInputOf, statementSelect, type StatementRecord } from "@/lib/statements/record"
import type { StatementInput } from "@/lib/statements/schema"
import { fromWord } from "@/lib/words"

/*
 * Statements are evidence about a course or a program and stand in its history. Nobody computes from them: to choose one
 * says which claim the record follows, and changes no column of it.
 */

type Tx = Prisma.TransactionClient

export type StatementRef = { id: string }

export async function createStatement(actor: Actor, tx: Tx, input: StatementInput): Promise<StatementRef> {
  const data = await columns(actor, tx, input)
  const statement = await tx.statement.create({ data, select: statementSelect })
  return finish(actor, tx, statement, "statement.created")
}

export async function updateStatement(
  actor: Actor,
  tx: Tx,
  { id, input }: { id: string; input: StatementInput },
): Promise<StatementRef> {
  const before = await mustFind(actor, tx, id)
  const data = await columns(actor, tx, input)
  const after = await tx.statement.update({ where: { id }, data, select: statementSelect })
  const changes = changesBetween(statementInputOf(before), statementInputOf(after))
  return finish(actor, tx, after, "statement.updated", changes, before)
}

/** A statement read wrongly goes for good; the log keeps what it said. */
export async function deleteStatement(actor: Actor, tx: Tx, { id }: { id: string }): Promise<StatementRef> {
  const statement = await mustFind(actor, tx, id)
  await tx.statement.delete({ where: { id }, select: { id: true } })
  const { source, claim, number } = statementInputOf(statement)
  const said = [
    { field: "source", from: source, to: null },
    { field: "claim", from: claim, to: null },
    { field: "number", from: number, to: null },
  ]
  return finish(actor, tx, statement, "statement.deleted", said)
}

/** The record follows this claim, and no longer those of the same subject that say something else. */
export async function chooseStatement(actor: Actor, tx: Tx, { id }: { id: string }): Promise<StatementRef> {
  const statement = await mustFind(actor, tx, id)
  if (statement.chosen) return { id }
  const { courseId, programId, subject, roleKey, number, precision, startsOn, endsOn } = statement
  const others = { courseId, programId, subject, roleKey, id: { not: id } }
  const hasValue = number !== null || startsOn !== null
  await tx.statement.updateMany({
    where: hasValue ? { ...others, NOT: { number, precision, startsOn, endsOn } } : others,
    data: { chosen: false },
  })
  const after = await tx.statement.update({ where: { id }, data: { chosen: true }, select: statementSelect })
  return finish(actor, tx, after, "statement.chosen", [{ field: "chosen", from: false, to: true }])
}

async function columns(actor: Actor, tx: Tx, input: StatementInput) {
  const alive = { deletedAt: null }
  const errors: Record<string, Message> = {}
  const source = await tx.source.findFirst({ where: { code: input.source, ...alive }, select: { id: true } })
  if (!source) errors.source = { key: "statement.source_unknown", values: { value: input.source } }
  const course = input.course
    ? await tx.course.findFirst({ where: { slug: input.course, ...alive }, select: { id: true, programId: true } })
    : null
  if (input.course && !course) errors.course = { key: "statement.course_unknown", values: { value: input.course } }
  const program = input.program
    ? await tx.program.findFirst({ where: { slug: input.program, ...alive }, select: { id: true } })
    : null
  if (input.program && !program) errors.program = { key: "statement.program_unknown", values: { value: input.program } }
  if (!source || Object.keys(errors).length > 0) throw new InvalidInput(errors)
  requireMay(
    actor,
    course ? { noun: "course", programId: course.programId } : { noun: "program", programId: program?.id ?? null },
  )
  return {
    sourceId: source.id,
    courseId: course?.id ?? null,
    programId: program?.id ?? null,
    subject: fromWord(input.subject),
    roleKey: input.role,
    claim: input.claim,
    number: input.number,
    precision: fromWord(input.precision),
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    stage: input.stage,
    chosen: input.chosen,
    reason: input.reason,
    restricted: input.restricted,
  }
}

async function mustFind(actor: Actor, tx: Tx, id: string): Promise<StatementRecord> {
  const statement = await tx.statement.findUnique({ where: { id }, select: statementSelect })
  if (!statement || (statement.course ?? statement.program)?.deletedAt) throw new NotFound("statement")
  const may = statement.course
    ? can(actor, { noun: "course", programId: statement.course.programId })
    : can(actor, { noun: "program", programId: statement.programId })
  if (!may) throw new NotFound("statement")
  return statement
}

/** Visitors are told of what they can see: not of a restricted claim, nor of one about a draft. */
async function finish(
  actor: Actor,
  tx: Tx,
  after: StatementRecord,
  event: ActivityEvent,
  changes: Change[] = [],
  before = after,
): Promise<StatementRef> {
  const label = (after.course?.title ?? after.program?.names ?? {}) as LocalText
  const [noun, recordId] = after.courseId ? (["course", after.courseId] as const) : programOf(after)
  await record(tx, actor, { event, noun, recordId, label, changes })
  const isPublic = (one: StatementRecord) => !one.restricted && (one.course === null || one.course.publishedAt !== null)
  if (isPublic(after) || isPublic(before)) await tellVisitors(tx, { noun, recordId })
  return { id: after.id }
}

function programOf(statement: StatementRecord) {
  if (statement.programId === null) throw new Error("A statement is about a course or a program")
  return ["program", statement.programId] as const
}
