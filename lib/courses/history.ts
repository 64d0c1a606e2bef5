import { can, courseScope } from "@/lib/access/can"
import { readEntries, type ActivityRecord } from "@/lib/activity/entries"
import { requireReader } from "@/lib/auth/require-editor"
import { getCourseRecord } from "@/lib/courses/queries"
import { db } from "@/lib/db"
import { pageWindow, type List } from "@/lib/lists/list-query"

/** The history of a course that the user may edit, newest first. */
export async function listCourseHistory(slug: string, page: number): Promise<List<ActivityRecord>> {
  const course = await getCourseRecord(slug)
  if (!course) return { items: [], total: 0, page: 1, pageSize: 1 }
  const where = { noun: "course", recordId: course.id }
  const total = await db.activity.count({ where })
  const { skip, take, ...shown } = pageWindow(total, page)
  return { items: await readEntries(where, { take, skip }), total, ...shown }
}

/** What people last did to what the user may edit; what the system loaded is not news. Who may edit nothing sees none of it. */
export async function listLatestActivity(take: number): Promise<ActivityRecord[]> {
  const actor = await requireReader()
  if (!can(actor, { noun: "register" })) return []
  if (actor.programs === "all")
    return readEntries({ actorId: { not: null }, event: { notIn: ["user.signed_in", "user.signed_out"] } }, { take })
  const courses = await db.course.findMany({ where: courseScope(actor, "edit"), select: { id: true } })
  return readEntries(
    { actorId: { not: null }, noun: "course", recordId: { in: courses.map(({ id }) => id) } },
    { take },
  )
}
