import type { Actor } from "@/lib/access/actor"
import type { CourseRecord } from "@/lib/courses/record"
import { type CourseRef, change, mustFind } from "@/lib/courses/saving"
import { InvalidInput } from "@/lib/errors"
import type { Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"

/* Showing a course to visitors, and taking it back. */

type Tx = Prisma.TransactionClient

/** Shows a course to visitors. Needs a program, so that it stands in the program's figures, and a field. */
export async function publishCourse(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<CourseRef> {
  const course = await mustFind(actor, tx, id, "publish")
  if (course.publishedAt) return course
  const problems = await publicationProblems(tx, course)
  const first = problems[0]
  if (first) throw new InvalidInput({ "": first })
  if (await needsSecondPerson(actor, tx, course)) throw new InvalidInput({ "": { key: "course.second_person" } })
  return change(actor, tx, course, version, { publishedAt: new Date() }, "course.published")
}

/**
 * Whether somebody else has to publish it: the actor changed it last, or its roster or statements, and its program or one
 * above releases by two people. Nobody is exempt, or it would be no rule.
 */
export async function needsSecondPerson(
  actor: Actor,
  tx: Tx,
  { id, programId }: Pick<CourseRecord, "id" | "programId">,
): Promise<boolean> {
  if (actor.kind !== "user") return false
  const [asked] = await tx.$queryRaw<{ two: boolean }[]>`
    WITH RECURSIVE above AS (
      SELECT "id", "parent_id", "two_person_release" FROM "program" WHERE "id" = ${programId}::uuid
      UNION
      SELECT p."id", p."parent_id", p."two_person_release" FROM "program" p JOIN above a ON p."id" = a."parent_id"
    )
    SELECT coalesce(bool_or("two_person_release"), false) AS "two" FROM above`
  if (!asked?.two) return false
  const last = await tx.activity.findFirst({
    where: { noun: "course", recordId: id, event: { notIn: ["course.published", "course.withdrawn"] } },
    orderBy: { id: "desc" },
    select: { actorId: true },
  })
  return last?.actorId === actor.id
}

/** What stands in the way of publication, in the order in which it is best mended. */
export async function publicationProblems(tx: Tx, course: CourseRecord): Promise<Message[]> {
  if (!course.programId) return [{ key: "course.program_required_to_publish" }]
  if (course.field) return []
  const [effective] = await tx.$queryRaw<{ field: string | null }[]>`
    SELECT "field"::text FROM "program_effective" WHERE "program_id" = ${course.programId}::uuid`
  return effective?.field ? [] : [{ key: "course.field_required_to_publish" }]
}

/** Takes a published course back: it is a draft again. */
export async function withdrawCourse(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<CourseRef> {
  const course = await mustFind(actor, tx, id, "publish")
  if (!course.publishedAt) return course
  return change(actor, tx, course, version, { publishedAt: null }, "course.withdrawn")
}
