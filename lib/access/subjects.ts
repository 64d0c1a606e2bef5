import type { Subject } from "@/lib/access/can"
import { db } from "@/lib/db"
import { NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"

/*
 * What a form is about, found by what its page bound to it: whoever may not is told before anything typed is looked at. What
 * is written asks again, of the record as it then is. Each throws `NotFound` when there is no such record.
 */

type Where<Record> = Record | undefined

function courseOf(course: Where<{ programId: string | null } | null>): Subject {
  if (!course) throw new NotFound("course")
  return { noun: "course", programId: course.programId }
}

export const courseSubject = async (id: string): Promise<Subject> =>
  courseOf(await db.course.findUnique({ where: { id }, select: { programId: true } }))

/** Of a row of a roster: its course. */
export async function rosterRowSubject(id: string): Promise<Subject> {
  const course = { select: { programId: true } }
  return courseOf((await db.participation.findUnique({ where: { id }, select: { course } }))?.course)
}

export async function programSubject(where: Prisma.ProgramWhereUniqueInput): Promise<Subject> {
  const program = await db.program.findUnique({ where, select: { id: true } })
  if (!program) throw new NotFound("program")
  return { noun: "program", programId: program.id }
}

/** Of what a claim is going to be made. */
export const recordSubject = async (noun: "course" | "program", slug: string): Promise<Subject> =>
  noun === "program"
    ? programSubject({ slug })
    : courseOf(await db.course.findUnique({ where: { slug }, select: { programId: true } }))

export async function milestoneSubject(id: string): Promise<Subject> {
  const milestone = await db.milestone.findUnique({ where: { id }, select: { programId: true } })
  if (!milestone) throw new NotFound("milestone")
  return { noun: "program", programId: milestone.programId }
}

const statementParts = { programId: true, course: { select: { programId: true } } } satisfies Prisma.StatementSelect

/** Of a claim: the course or the program it is made of. */
export async function statementSubject(id: string): Promise<Subject> {
  return claimed(await db.statement.findUnique({ where: { id }, select: statementParts }))
}

export async function choiceSubject(id: string): Promise<Subject> {
  const choice = await db.statementChoice.findUnique({
    where: { id },
    select: { statement: { select: statementParts } },
  })
  return claimed(choice?.statement)
}

function claimed(statement: Where<Prisma.StatementGetPayload<{ select: typeof statementParts }> | null>): Subject {
  if (!statement) throw new NotFound("statement")
  return statement.course ? courseOf(statement.course) : { noun: "program", programId: statement.programId }
}
