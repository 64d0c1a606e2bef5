import type { Actor } from "@/lib/access/actor"
import { can } from "@/lib/access/can"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { tellVisitors } from "@/lib/publication/tell-visitors"

/* How every change of a roster begins and ends: its course is found only by those who may edit it, and keeps the entry. */

type Tx = Prisma.TransactionClient

export type RosterCourseRow = {
  id: string
  code: string | null
  slug: string
  title: LocalText
  publishedAt: Date | null
  partOfId: string | null
}

export async function mustFindCourse(actor: Actor, tx: Tx, id: string): Promise<RosterCourseRow> {
  const course = await tx.course.findFirst({
    where: { id, deletedAt: null },
    select: { id: true, code: true, slug: true, title: true, publishedAt: true, partOfId: true, programId: true },
  })
  if (!course || !can(actor, { noun: "course", programId: course.programId })) throw new NotFound("course")
  return { ...course, title: course.title as LocalText }
}

export async function mustFind(actor: Actor, tx: Tx, id: string) {
  const row = await tx.participation.findUnique({ where: { id } })
  if (!row) throw new NotFound("participation")
  await mustFindCourse(actor, tx, row.courseId)
  return row
}

export async function finish(actor: Actor, tx: Tx, course: RosterCourseRow, event: ActivityEvent, changes: Change[]) {
  await record(tx, actor, { event, noun: "course", recordId: course.id, label: course.title, changes })
  if (course.publishedAt) await tellVisitors(tx, { noun: "course", recordId: course.id })
}
