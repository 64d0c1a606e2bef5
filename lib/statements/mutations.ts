import type { Actor } from "@/lib/access/actor"
import { can, requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record, recordAll } from "@/lib/activity/record"
import { keepRemoved } from "@/lib/bin/removed-rows"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { statementInputOf, statementSelect, type StatementRecord } from "@/lib/statements/record"
import type { StatementInput } from "@/lib/statements/schema"
import { claimVersion } from "@/lib/versions"
import { fromWord } from "@/lib/words"

/*
 * Statements are evidence about a course or a program and stand in its history. Nobody computes from them. Which of them a
 * record follows is a choice, see `lib/choices`.
 */

type Tx = Prisma.TransactionClient

export type StatementRef = { id: string }

export async function createStatement(actor: Actor, tx: Tx, input: StatementInput): Promise<StatementRef> {
  const [created] = await createStatements(actor, tx, [input])
  if (!created) throw new Error("One input makes one statement")
  return created
}

/** Many at once, as an import has them. */
export async function createStatements(actor: Actor, tx: Tx, inputs: StatementInput[]): Promise<StatementRef[]> {
  const links = await findLinks(tx, inputs)
  const made = inputs.map(input => ({ data: columns(actor, links, input), about: aboutOf(links, input) }))
  const refs = await tx.statement.createManyAndReturn({ data: made.map(({ data }) => data), select: { id: true } })
  await recordAll(
    tx,
    actor,
    made.map(({ about: { noun, recordId, label } }) => ({ event: "statement.created", noun, recordId, label })),
  )
  const changed = new Map<string, About>()
  for (const { data, about } of made) if (about.public && !data.restricted) changed.set(about.recordId, about)
  for (const { noun, recordId } of changed.values()) await tellVisitors(tx, { noun, recordId })
  return refs
}

/** Corrects what was read. Whether it is chosen stays as it was. */
export async function updateStatement(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: StatementInput },
): Promise<StatementRef> {
  const before = await mustFind(actor, tx, id, version)
  const data = columns(actor, await findLinks(tx, [input]), { ...input, chosen: before.chosen })
  await claimVersion(tx, "statement", before)
  const after = await tx.statement.update({ where: { id }, data, select: statementSelect })
  const changes = changesBetween(statementInputOf(before), statementInputOf(after))
  return finish(actor, tx, after, "statement.updated", changes, before)
}

/** A statement read wrongly goes into the bin; the log keeps what it said. */
export async function deleteStatement(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<StatementRef> {
  const statement = await mustFind(actor, tx, id, version)
  await claimVersion(tx, "statement", statement)
  const [noun, of] = statement.courseId ? (["course", statement.courseId] as const) : programOf(statement)
  const about = (statement.course?.title ?? statement.program?.names ?? {}) as LocalText
  await keepRemoved(tx, actor, "statement", [id], { of: { noun, id: of }, label: about })
  await tx.statement.delete({ where: { id }, select: { id: true } })
  const { source, claim, number } = statementInputOf(statement)
  const said = [
    { field: "source", from: source, to: null },
    { field: "claim", from: claim, to: null },
    { field: "number", from: number, to: null },
  ]
  return finish(actor, tx, statement, "statement.deleted", said)
}

type Links = {
  sources: Map<string, { id: string }>
  courses: Map<string, { id: string; programId: string | null; title: unknown; publishedAt: Date | null }>
  programs: Map<string, { id: string; names: unknown }>
}

/** The sources, courses and programs that the inputs name. */
async function findLinks(tx: Tx, inputs: StatementInput[]): Promise<Links> {
  const alive = { deletedAt: null }
  const slugs = (of: "course" | "program") => inputs.flatMap(input => input[of] ?? [])
  const sources = await tx.source.findMany({
    where: { code: { in: inputs.map(input => input.source) }, ...alive },
    select: { id: true, code: true },
  })
  const courses = await tx.course.findMany({
    where: { slug: { in: slugs("course") }, ...alive },
    select: { id: true, slug: true, programId: true, title: true, publishedAt: true },
  })
  const programs = await tx.program.findMany({
    where: { slug: { in: slugs("program") }, ...alive },
    select: { id: true, slug: true, names: true },
  })
  return {
    sources: new Map(sources.map(source => [source.code, source])),
    courses: new Map(courses.map(course => [course.slug, course])),
    programs: new Map(programs.map(program => [program.slug, program])),
  }
}

function columns(actor: Actor, links: Links, input: StatementInput) {
  const errors: Record<string, Message> = {}
  const source = links.sources.get(input.source)
  if (!source) errors.source = { key: "statement.source_unknown", values: { value: input.source } }
  const course = input.course === null ? null : links.courses.get(input.course)
  if (course === undefined) errors.course = { key: "statement.course_unknown", values: { value: input.course ?? "" } }
  const program = input.program === null ? null : links.programs.get(input.program)
  if (program === undefined)
    errors.program = { key: "statement.program_unknown", values: { value: input.program ?? "" } }
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
    note: input.note,
  }
}

type About = { noun: "course" | "program"; recordId: string; label: LocalText; public: boolean }

/** The record in whose history a statement stands, and whether visitors see it. */
function aboutOf(links: Links, input: StatementInput): About {
  const course = links.courses.get(input.course ?? "")
  if (course) {
    const label = course.title as LocalText
    return { noun: "course", recordId: course.id, label, public: course.publishedAt !== null }
  }
  const program = links.programs.get(input.program ?? "")
  if (!program) throw new Error("A statement is about a course or a program")
  return { noun: "program", recordId: program.id, label: program.names as LocalText, public: true }
}

async function mustFind(actor: Actor, tx: Tx, id: string, version: number): Promise<StatementRecord> {
  const statement = await tx.statement.findUnique({ where: { id }, select: statementSelect })
  if (!statement || (statement.course ?? statement.program)?.deletedAt) throw new NotFound("statement")
  const may = statement.course
    ? can(actor, { noun: "course", programId: statement.course.programId })
    : can(actor, { noun: "program", programId: statement.programId })
  if (!may) throw new NotFound("statement")
  if (statement.version !== version) throw new Conflict(statement.version)
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
