import type { Actor } from "@/lib/access/actor"
import { can } from "@/lib/access/can"
import { changesBetween, sameValue } from "@/lib/activity/changes"
import { choiceField, type ToldChoice } from "@/lib/activity/told-choice"
import type { Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { claimedFact, daysDecide } from "@/lib/choices/claimed-fact"
import type { ChoiceState, Standing } from "@/lib/choices/record"
import type { ChoiceInput } from "@/lib/choices/schema"
import { factNow, writeFact, type CourseFact } from "@/lib/courses/facts"
import { inputOf, readCourse, type CourseRecord } from "@/lib/courses/record"
import { endsBeforeStart } from "@/lib/dates/partial-date"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { statementSelect, type StatementRecord } from "@/lib/statements/record"
import { saySame } from "@/lib/statements/value"
import { claimVersion } from "@/lib/versions"
import { toWord, type PersonRoleWord, type StatementSubjectWord } from "@/lib/words"

/*
 * Which claim a record follows. A choice writes the course's own column or head count, the reason and the entry of the log
 * together, and remembers what was before, so that one click takes it back.
 */

type Tx = Prisma.TransactionClient

/** Where a choice was made, for the way back to it. */
export type ChoiceRef = {
  noun: "course" | "program"
  slug: string
  subject: StatementSubjectWord
  role: PersonRoleWord | null
}

/** The record follows this claim, and no longer those that say something else. `version` is the record's. */
export async function chooseStatement(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: ChoiceInput },
): Promise<ChoiceRef> {
  const statement = await mustFind(actor, tx, id)
  const about = await recordOf(tx, statement)
  if (about.version !== version) throw new Conflict(about.version)
  if (statement.version !== input.statementVersion) throw new Conflict(about.version)
  const rivals = await rivalsOf(tx, statement)
  if (rivals.some(rival => !saySame(rival, statement)) && Object.keys(input.reason).length === 0)
    throw new InvalidInput({ reason: { key: "choice.reason_required" } })

  const fact = about.course && claimedFact(statement, about.course, input.result)
  if (about.course && fact) requirePossible(about.course, fact)
  if (stands(statement, rivals, about.course, fact) && sameValue(statement.reason, input.reason))
    return refOf(statement)
  const standings = await follow(tx, statement, rivals, input.reason)
  const before: ChoiceState = {
    fact: about.course && fact && factNow(about.course, fact),
    statements: standings.before,
  }
  const { changes, endedPlan } = await write(tx, about, fact ?? null)
  const after: ChoiceState = { fact: fact ?? null, statements: standings.after, endedPlan }
  const told: ToldChoice = {
    ...spokenOf(statement),
    from: codesOf(rivals.filter(({ chosen }) => chosen)),
    to: [statement.source.code],
    reason: input.reason,
  }
  const activityId = await finish(actor, tx, statement, "statement.chosen", [
    ...changes,
    { field: choiceField, to: told },
  ])
  await tx.statementChoice.create({ data: { statementId: id, activityId, before, after }, select: { id: true } })
  return refOf(statement)
}

/** Brings back the value, the chosen claims and the reasons that were before; refused when any of them changed since. */
export async function undoChoice(actor: Actor, tx: Tx, { id }: { id: string }): Promise<ChoiceRef> {
  const choice = await tx.statementChoice.findUnique({ where: { id } })
  if (!choice) throw new NotFound("choice")
  const statement = await mustFind(actor, tx, choice.statementId)
  const about = await recordOf(tx, statement)
  if (choice.undoneAt) throw new InvalidInput({ "": { key: "choice.already_undone" } })
  const before = choice.before as unknown as ChoiceState
  const after = choice.after as unknown as ChoiceState
  await requireUnchanged(tx, about.course, before, after)

  const { changes } = await write(tx, about, before.fact, after.endedPlan ?? null)
  for (const { id: of, chosen, reason } of before.statements)
    await tx.statement.update({
      where: { id: of },
      data: { chosen, reason, version: { increment: 1 } },
      select: { id: true },
    })
  await tx.statementChoice.update({ where: { id }, data: { undoneAt: new Date() }, select: { id: true } })
  const again = await tx.statement.findMany({
    where: { id: { in: before.statements.filter(({ chosen }) => chosen).map(({ id: of }) => of) } },
    select: { reason: true, source: { select: { code: true } } },
  })
  const told: ToldChoice = {
    ...spokenOf(statement),
    from: [statement.source.code],
    to: codesOf(again),
    reason: (again.find(({ reason }) => Object.keys(reason as LocalText).length > 0)?.reason ?? {}) as LocalText,
  }
  await finish(actor, tx, statement, "statement.choice_undone", [...changes, { field: choiceField, to: told }])
  return refOf(statement)
}

// ---------- The pieces ----------

/** The course or the program that a claim is about. */
type About = { id: string; noun: "course" | "program"; version: number; course: CourseRecord | null }

async function recordOf(tx: Tx, { courseId, programId }: StatementRecord): Promise<About> {
  if (courseId !== null) {
    const course = await readCourse(tx, courseId)
    return { id: courseId, noun: "course", version: course.version, course }
  }
  if (programId === null) throw new Error("A statement is about a course or a program")
  const { version } = await tx.program.findUniqueOrThrow({ where: { id: programId }, select: { version: true } })
  return { id: programId, noun: "program", version, course: null }
}

async function mustFind(actor: Actor, tx: Tx, id: string): Promise<StatementRecord> {
  const statement = await tx.statement.findUnique({ where: { id }, select: statementSelect })
  const record = statement?.course ?? statement?.program
  if (!statement || !record || record.deletedAt) throw new NotFound("statement")
  const may = statement.course
    ? can(actor, { noun: "course", programId: statement.course.programId })
    : can(actor, { noun: "program", programId: statement.programId })
  if (!may) throw new NotFound("statement")
  return statement
}

/** Several claims of these can be true at once: to follow one says nothing of the others. */
const together: readonly StatementRecord["subject"][] = ["other", "topics", "organization"]

const rivalSelect = {
  id: true,
  number: true,
  precision: true,
  startsOn: true,
  endsOn: true,
  chosen: true,
  reason: true,
  source: { select: { code: true } },
} as const satisfies Prisma.StatementSelect

/** The other claims about the same thing, planned ones too. */
async function rivalsOf(tx: Tx, { id, courseId, programId, subject, roleKey }: StatementRecord) {
  if (together.includes(subject)) return []
  return tx.statement.findMany({
    where: { id: { not: id }, courseId, programId, subject, roleKey },
    select: rivalSelect,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
}

/** Marks the claim, with the reason, and takes mark and reason from what says something else: it told why that was followed. */
async function follow(
  tx: Tx,
  statement: StatementRecord,
  rivals: Awaited<ReturnType<typeof rivalsOf>>,
  reason: LocalText,
): Promise<{ before: Standing[]; after: Standing[] }> {
  const standing = (one: { id: string; chosen: boolean; reason: unknown }): Standing => ({
    id: one.id,
    chosen: one.chosen,
    reason: one.reason as LocalText,
  })
  const left = rivals.filter(rival => rival.chosen && !saySame(rival, statement))
  const before = [statement, ...left].map(standing)
  const after = [
    { id: statement.id, chosen: true, reason },
    ...left.map(({ id }) => ({ id, chosen: false, reason: {} })),
  ]
  for (const { id, ...data } of after)
    await tx.statement.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } })
  return { before, after }
}

/** Nothing is left to be done: the record follows the claim, and none that says something else. */
function stands(
  statement: StatementRecord,
  rivals: Awaited<ReturnType<typeof rivalsOf>>,
  course: CourseRecord | null,
  fact: CourseFact | null,
): boolean {
  const written = course === null || fact === null || sameValue(factNow(course, fact), fact)
  return statement.chosen && written && rivals.every(rival => !rival.chosen || saySame(rival, statement))
}

function requirePossible(course: CourseRecord, fact: CourseFact) {
  if (fact.of === "dates" && endsBeforeStart(fact.startsOn, fact.endsOn))
    throw new InvalidInput({ "": { key: "choice.end_before_start" } })
  if (fact.of !== "duration") return
  if (daysDecide(course)) throw new InvalidInput({ "": { key: "choice.days_decide" } })
  if (fact.days === null || fact.days < 1 || fact.days > 3660)
    throw new InvalidInput({ "": { key: "choice.duration_range" } })
}

/** Takes the record's next version and writes what it says from now on. Gives what changed in it. */
async function write(tx: Tx, about: About, fact: CourseFact | null, forget: string | null = null) {
  const changes: Change[] = []
  if (!about.course) {
    await claimVersion(tx, "program", about)
    return { changes, endedPlan: null }
  }
  const after = await writeFact(tx, about.course, fact, forget)
  changes.push(...changesBetween(inputOf(about.course), inputOf(after)))
  const known = new Set(about.course.plans.map(({ id }) => id))
  return { changes, endedPlan: after.plans.find(({ id }) => !known.has(id))?.id ?? null }
}

async function requireUnchanged(tx: Tx, course: CourseRecord | null, before: ChoiceState, after: ChoiceState) {
  const changed = new InvalidInput({ "": { key: "choice.changed_since" } })
  if (after.fact && (!course || !sameValue(factNow(course, after.fact), after.fact))) throw changed
  // a head count that was made with the choice goes with it, unless more was written beside the number since
  if (before.fact?.of === "head-count" && before.fact.total === null) {
    const { role } = before.fact
    const row = course?.headCounts.find(({ roleKey }) => roleKey === role)
    if (row && (row.who !== null || row.organization !== null || row.parts.length > 0)) throw changed
  }
  const now = await tx.statement.findMany({
    where: { id: { in: after.statements.map(({ id }) => id) } },
    select: { id: true, chosen: true, reason: true },
  })
  const byId = new Map(now.map(one => [one.id, one]))
  if (after.statements.some(one => !sameValue(byId.get(one.id) ?? null, one))) throw changed
}

function spokenOf({ subject, roleKey }: StatementRecord): Pick<ChoiceRef, "subject" | "role"> {
  return { subject: toWord(subject), role: roleKey as PersonRoleWord | null }
}

const codesOf = (rows: readonly { source: { code: string } }[]) => [...new Set(rows.map(({ source }) => source.code))]

function refOf(statement: StatementRecord): ChoiceRef {
  const { course, program } = statement
  const slug = course?.slug ?? program?.slug
  if (slug === undefined) throw new Error("A statement is about a course or a program")
  return { noun: course ? "course" : "program", slug, ...spokenOf(statement) }
}

/** The entry of the log, and the visitors. Gives the entry's number. */
async function finish(
  actor: Actor,
  tx: Tx,
  { course, courseId, program, programId, restricted }: StatementRecord,
  event: "statement.chosen" | "statement.choice_undone",
  changes: Change[],
): Promise<bigint> {
  const noun = course ? "course" : "program"
  const recordId = courseId ?? programId
  if (recordId === null) throw new Error("A statement is about a course or a program")
  const label = (course?.title ?? program?.names ?? {}) as LocalText
  const id = await record(tx, actor, { event, noun, recordId, label, changes })
  const isPublic = course === null || course.publishedAt !== null
  // a restricted claim is nothing to visitors, but the value that came of it is
  if (isPublic && (!restricted || changes.length > 1)) await tellVisitors(tx, { noun, recordId })
  return id
}
