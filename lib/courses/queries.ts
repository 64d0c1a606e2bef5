import type { UserActor } from "@/lib/access/actor"
import { can, courseScope, type Action } from "@/lib/access/can"
import { requireEditor } from "@/lib/auth/require-editor"
import { chainOf, type ChainPlan } from "@/lib/courses/chain"
import { completenessOf, type Completeness } from "@/lib/courses/completeness"
import { aliveFor, courseMentionOf, courseMentionSelect, newestFirst, type CourseMention } from "@/lib/courses/mentions"
import { publicationProblems } from "@/lib/courses/publication"
import { completenessFactsOf, courseSelect, type CourseRecord } from "@/lib/courses/record"
import { db } from "@/lib/db"
import type { Message } from "@/lib/forms/state"
import { readTally, type RosterTally } from "@/lib/participations/read-tally"
import { recordBySlug } from "@/lib/slugs"
import { statementMentionsOf, statementMentionSelect, type StatementMention } from "@/lib/statements/mentions"
import type { FieldWord } from "@/lib/words"

/* Courses as the office reads them. What a user may not edit is not found. */

export type OfficeCourse = CourseRecord & {
  statements: StatementMention[]
  stages: CourseMention[]
  postponedFrom: CourseMention[]
  /** What was planned before, here and in the courses that were postponed to it. */
  chain: ChainPlan[]
  /** With what it takes over from its program. */
  effective: { field: FieldWord | null; countries: string[]; days: number | null }
  roster: RosterTally
  completeness: Completeness
  publicationProblems: Message[]
  /** What the user may do with it beside reading it. */
  may: { edit: boolean; publish: boolean }
}

/** The course that has or had the slug, one in the bin too, where the user may do this with it. */
export async function getCourseForOffice(slug: string, action: Action = "edit"): Promise<OfficeCourse | null> {
  const actor = await requireEditor({ noun: "register" }, action)
  const course = await findCourse(actor, slug, action)
  if (!course) return null
  const { id } = course
  const [statements, stages, postponedFrom, chain, tallies, roster, problems] = await Promise.all([
    db.statement.findMany({
      where: { courseId: id },
      select: statementMentionSelect,
      orderBy: [{ subject: "asc" }, { chosen: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    }),
    db.course.findMany({
      where: { partOfId: id, ...aliveFor(actor) },
      select: courseMentionSelect,
      orderBy: newestFirst.slice(),
    }),
    db.course.findMany({
      where: { postponedToId: id, ...aliveFor(actor) },
      select: courseMentionSelect,
      orderBy: newestFirst.slice(),
    }),
    chainOf(id, aliveFor(actor)),
    db.$queryRaw<Tally[]>`
      SELECT e."field"::text, e."countries", t."days",
        coalesce(t."participations_recorded", s."trainees") AS "trainees",
        coalesce(t."instructors_recorded", s."instructors") AS "instructors"
      FROM "course_effective" e JOIN "course_tally" t ON t."course_id" = e."course_id"
      CROSS JOIN LATERAL (
        SELECT sum(st."participations_recorded")::integer AS "trainees", sum(st."instructors_recorded")::integer AS "instructors"
        FROM "course" s JOIN "course_tally" st ON st."course_id" = s."id"
        WHERE s."part_of_id" = e."course_id" AND s."deleted_at" IS NULL AND s."life" = 'held'
      ) s
      WHERE e."course_id" = ${id}::uuid`,
    readTally(id),
    publicationProblems(db, course),
  ])
  const tally = tallies[0] ?? { field: null, countries: [], days: null, trainees: null, instructors: null }
  const { field, countries, days, trainees, instructors } = tally
  return {
    ...course,
    statements: await statementMentionsOf(db, statements),
    stages: stages.map(courseMentionOf),
    postponedFrom: postponedFrom.map(courseMentionOf),
    chain,
    effective: { field, countries, days },
    roster,
    completeness: completenessOf(completenessFactsOf(course, { field, countries, trainees, instructors })),
    publicationProblems: problems,
    may: {
      edit: can(actor, { noun: "course", programId: course.programId }),
      publish: can(actor, { noun: "course", programId: course.programId }, "publish"),
    },
  }
}

type Tally = {
  field: FieldWord | null
  countries: string[]
  days: number | null
  /** Its own or, where it has none, those of its stages. */
  trainees: number | null
  instructors: number | null
}

/** The course alone: what forms about it start from. Found where the actor may do with it what the form is for. */
export async function getCourseRecord(slug: string, action: Action = "edit"): Promise<CourseRecord | null> {
  return findCourse(await requireEditor({ noun: "register" }, action), slug, action)
}

/** The same by its id, for what a form shows after someone else saved. */
export async function getCourseRecordById(id: string): Promise<CourseRecord | null> {
  const actor = await requireEditor()
  const course = await db.course.findUnique({ where: { id }, select: courseSelect })
  return course && can(actor, { noun: "course", programId: course.programId }) ? course : null
}

export type CourseChoice = CourseMention & { code: string | null }

/** The courses that another can be postponed to, or be a stage of. */
export async function listCourseChoices(): Promise<CourseChoice[]> {
  const actor = await requireEditor()
  const rows = await db.course.findMany({
    where: { ...aliveFor(actor), AND: courseScope(actor, "edit") },
    select: { ...courseMentionSelect, code: true },
    orderBy: newestFirst.slice(),
  })
  return rows.map(({ code, ...row }) => ({ ...courseMentionOf(row), code }))
}

/** Whether the user may log a course without a program. */
export async function mayLogWithoutProgram(): Promise<boolean> {
  return can(await requireEditor(), { noun: "course", programId: null })
}

async function findCourse(actor: UserActor, slug: string, action: Action): Promise<CourseRecord | null> {
  const id = await recordBySlug(db, "course", slug)
  const course = id === null ? null : await db.course.findUnique({ where: { id }, select: courseSelect })
  return course && can(actor, { noun: "course", programId: course.programId }, action) ? course : null
}
