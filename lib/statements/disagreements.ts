import { courseScope } from "@/lib/access/can"
import { requireEditor } from "@/lib/auth/require-editor"
import { courseMentionOf, courseMentionSelect, type CourseMention } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import { pageWindow, type List } from "@/lib/lists/list-query"
import { statementMentionSelect, statementMentionsOf, type StatementMention } from "@/lib/statements/mentions"
import { isSame, type Spoken } from "@/lib/statements/spoken"

/** What sources disagree about in a course and nobody decided, with all that is said of it: planned claims stand beside. */
export type Disagreement = Spoken & { course: CourseMention & { code: string | null }; claims: StatementMention[] }

/** The open disagreements of the courses that the user may edit, newest course first. The view says what one is. */
export async function listDisagreements(page: number): Promise<List<Disagreement> & { courses: number }> {
  const actor = await requireEditor()
  const courses = await db.course.findMany({
    where: { deletedAt: null, AND: courseScope(actor, "edit") },
    select: { id: true },
  })
  const rows = await db.$queryRaw<(Spoken & { courseId: string })[]>`
    SELECT d."course_id" AS "courseId", d."subject"::text, d."role_key" AS "role"
    FROM "disagreement" d JOIN "course" c ON c."id" = d."course_id"
    WHERE c."id" = ANY (${courses.map(({ id }) => id)}::uuid[])
    ORDER BY c."start_earliest" DESC NULLS LAST, c."slug", d."subject", d."role_key"`
  const { skip, take, ...shown } = pageWindow(rows.length, page)
  return {
    items: await withClaims(rows.slice(skip, skip + take)),
    total: rows.length,
    courses: new Set(rows.map(row => row.courseId)).size,
    ...shown,
  }
}

async function withClaims(spoken: (Spoken & { courseId: string })[]): Promise<Disagreement[]> {
  const ids = [...new Set(spoken.map(({ courseId }) => courseId))]
  const courses = await db.course.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      code: true,
      ...courseMentionSelect,
      statements: { select: statementMentionSelect, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
  })
  const mentions = await statementMentionsOf(
    db,
    courses.flatMap(({ statements }) => statements),
  )
  const byId = new Map(mentions.map(mention => [mention.id, mention]))
  return spoken.flatMap(({ courseId, ...thing }) => {
    const course = courses.find(({ id }) => id === courseId)
    if (!course) return []
    const claims = course.statements.flatMap(({ id }) => byId.get(id) ?? []).filter(claim => isSame(claim, thing))
    return [{ ...thing, course: { ...courseMentionOf(course), code: course.code }, claims }]
  })
}
