import { courseScope } from "@/lib/access/can"
import type { Actor } from "@/lib/access/actor"
import { courseMentionOf, courseMentionSelect, type CourseMention } from "@/lib/courses/mentions"
import { Prisma } from "@/lib/generated/prisma/client"

type Reader = Pick<Prisma.TransactionClient, "$queryRaw" | "course">

export type Overlap = { personId: string; course: CourseMention; other: CourseMention }

/**
 * Where one person stands in two courses on the same day, by days that are known on both sides. A stage and its course are
 * one; whoever is marked absent was not there; a course that was canceled or postponed did not take place.
 */
export async function findOverlaps(
  actor: Actor,
  reader: Reader,
  where: { personId: string } | { courseId: string },
): Promise<Overlap[]> {
  const condition =
    "personId" in where
      ? Prisma.sql`x."person_id" = ${where.personId}::uuid AND x."course_id" < y."course_id"`
      : Prisma.sql`x."course_id" = ${where.courseId}::uuid`
  const rows = await reader.$queryRaw<{ personId: string; courseId: string; otherId: string }[]>`
    SELECT DISTINCT x."person_id" AS "personId", c."id" AS "courseId", o."id" AS "otherId"
    FROM "participation" x
    JOIN "participation" y ON y."person_id" = x."person_id" AND y."course_id" <> x."course_id" AND y."attended"
    JOIN "course" c ON c."id" = x."course_id" AND c."deleted_at" IS NULL AND c."life" IN ('planned', 'held')
    JOIN "course" o ON o."id" = y."course_id" AND o."deleted_at" IS NULL AND o."life" IN ('planned', 'held')
    WHERE x."attended" AND ${condition}
      AND c."start_earliest" = c."start_latest" AND o."start_earliest" = o."start_latest"
      AND c."end_earliest" = c."end_latest" AND o."end_earliest" = o."end_latest"
      AND c."start_earliest" <= o."end_latest" AND o."start_earliest" <= c."end_latest"
      AND c."part_of_id" IS DISTINCT FROM o."id" AND o."part_of_id" IS DISTINCT FROM c."id"`
  const courses = await reader.course.findMany({
    where: { id: { in: rows.flatMap(row => [row.courseId, row.otherId]) }, AND: courseScope(actor, "edit") },
    select: { id: true, ...courseMentionSelect },
  })
  const byId = new Map(courses.map(({ id, ...course }) => [id, courseMentionOf(course)]))
  return rows.flatMap(({ personId, courseId, otherId }) => {
    const course = byId.get(courseId)
    const other = byId.get(otherId)
    return course && other ? [{ personId, course, other }] : []
  })
}
