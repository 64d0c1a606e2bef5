import type { Actor } from "@/lib/access/actor"
import { type Action, can, requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { children, columns, requireFreeCode, resolveLinks } from "@/lib/courses/links"
import { type CourseRecord, inputOf, readCourse } from "@/lib/courses/record"
import type { CourseInput } from "@/lib/courses/schema"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { takeSlug } from "@/lib/slugs"
import { claimVersion } from "@/lib/versions"

/* What every change of a course is made of: found for whoever may, saved over the version that was read, told to the log and to visitors. */

type Tx = Prisma.TransactionClient

export type CourseRef = { id: string; slug: string; version: number }

export type Saving = {
  input: CourseInput
  /** What the form of a course does not set. */
  data: Pick<Prisma.CourseUncheckedUpdateInput, "life" | "lifeReason" | "postponedToId">
  /** Writes what becomes of its plans, once the version is ours. */
  keepPlans: () => Promise<void>
  event: ActivityEvent
  changes?: Change[]
}

/** Writes all that a course's form holds. */
export async function save(actor: Actor, tx: Tx, before: CourseRecord, saving: Saving): Promise<CourseRef> {
  const { input, data, event, changes = [] } = saving
  const { id } = before
  const links = await resolveLinks(tx, input, before)
  requireMay(actor, { noun: "course", programId: links.programId })
  await requireFreeCode(tx, input.code, id)
  if (before.publishedAt && links.programId === null)
    throw new InvalidInput({ program: { key: "course.program_required_to_publish" } })

  const slug = input.slug ?? before.slug
  if (slug !== before.slug) await takeSlug(tx, "course", slug, id)
  await claimVersion(tx, "course", before)
  await saving.keepPlans()
  await tx.coursePlace.deleteMany({ where: { courseId: id } })
  await tx.courseTopic.deleteMany({ where: { courseId: id } })
  await tx.courseOrganization.deleteMany({ where: { courseId: id } })
  await tx.headCount.deleteMany({ where: { courseId: id } })
  await tx.courseSource.deleteMany({ where: { courseId: id } })
  await tx.course.update({
    where: { id },
    data: { ...columns(input, links), ...data, slug, ...children(input, links) },
    select: { id: true },
  })
  const after = await readCourse(tx, id)
  return finish(actor, tx, after, event, [...changesBetween(inputOf(before), inputOf(after)), ...changes])
}

/** The course, if it is not deleted and the actor may do this with it; else it is not found. */
export async function mustFind(actor: Actor, tx: Tx, id: string, action: Action = "edit"): Promise<CourseRecord> {
  const course = await readCourse(tx, id)
  if (course.deletedAt || !can(actor, { noun: "course", programId: course.programId }, action))
    throw new NotFound("course")
  return course
}

/** A change of a few columns, as all the small forms make it. */
export async function change(
  actor: Actor,
  tx: Tx,
  before: CourseRecord,
  version: number,
  data: Prisma.CourseUncheckedUpdateInput,
  event: ActivityEvent,
  changes: Change[] = [],
): Promise<CourseRef> {
  if (before.version !== version) throw new Conflict(before.version)
  await claimVersion(tx, "course", before)
  const select = { id: true, slug: true, version: true, title: true, publishedAt: true } as const
  const after = await tx.course.update({ where: { id: before.id }, data, select })
  return finish(actor, tx, after, event, changes, before.publishedAt !== null)
}

async function finish(
  actor: Actor,
  tx: Tx,
  after: Pick<CourseRecord, keyof CourseRef | "title" | "publishedAt">,
  event: ActivityEvent,
  changes: Change[],
  wasPublic = after.publishedAt !== null,
): Promise<CourseRef> {
  await record(tx, actor, { event, noun: "course", recordId: after.id, label: after.title as LocalText, changes })
  if (wasPublic || after.publishedAt !== null) await tellVisitors(tx, { noun: "course", recordId: after.id })
  return { id: after.id, slug: after.slug, version: after.version }
}
