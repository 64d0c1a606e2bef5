import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { record } from "@/lib/activity/record"
import { children, columns, requireFreeCode, resolveLinks } from "@/lib/courses/links"
import { type FormerPlan, changePlan, endPlan, insertPlan, reopenPlan, says } from "@/lib/courses/plans"
import { inputOf, readCourse } from "@/lib/courses/record"
import { type CourseRef, change, mustFind, save } from "@/lib/courses/saving"
import type { CourseInput } from "@/lib/courses/schema"
import { Conflict, InvalidInput } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { freeSlug, newSlug, slugFor, takeSlug } from "@/lib/slugs"

/*
 * Everything that can be done to a course. Each takes the actor, the transaction and the input, checks that the actor may,
 * and ends by telling the log and, where visitors can see it, the visitors.
 */

type Tx = Prisma.TransactionClient

/** Writes a new course, a draft, with plans that stand no longer. Throws `InvalidInput` with a message a field. */
export async function createCourse(
  actor: Actor,
  tx: Tx,
  input: CourseInput,
  plans: readonly FormerPlan[] = [],
): Promise<CourseRef> {
  const links = await resolveLinks(tx, input)
  requireMay(actor, { noun: "course", programId: links.programId })
  const slug = await newSlug(tx, "course", {
    slug: input.slug,
    text: input.title,
    fallback: input.code ?? "course",
  })
  await requireFreeCode(tx, input.code, null)
  const course = await tx.course.create({
    data: { ...columns(input, links), slug, ...children(input, links) },
    select: { id: true, slug: true, version: true },
  })
  await takeSlug(tx, "course", slug, course.id)
  for (const [at, plan] of plans.entries()) await insertPlan(tx, course, { ...plan, position: at + 1 })
  await record(tx, actor, { event: "course.created", noun: "course", recordId: course.id, label: input.title })
  return course
}

/** Saves a course over the version that was read. Throws `Conflict` when it was saved by someone else since. */
export async function updateCourse(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: CourseInput },
): Promise<CourseRef> {
  const before = await mustFind(actor, tx, id)
  if (before.version !== version) throw new Conflict(before.version)
  const keepLife = before.life === "postponed" || before.life === "canceled"
  const life = keepLife ? before.life : input.life
  const keepPlans = async () => {
    if (before.life === "planned" && life === "held") await endPlan(tx, before, "held")
    else if (before.life === "planned" && !says(before, input)) await changePlan(tx, before, input)
    else if (before.life === "held" && life === "planned") await reopenPlan(tx, before, input)
  }
  return save(actor, tx, before, { input, data: { life }, keepPlans, event: "course.updated" })
}

/** A draft with everything the course has but its number, its dates and its people; the title says that it is a copy. */
export async function copyCourse(
  actor: Actor,
  tx: Tx,
  { id, title }: { id: string; title: LocalText },
): Promise<CourseRef> {
  const original = await mustFind(actor, tx, id)
  const input: CourseInput = {
    ...inputOf(original),
    title,
    slug: null,
    code: null,
    life: "planned",
    startsOn: null,
    endsOn: null,
    result: {},
    headCounts: [],
    sources: [],
  }
  const links = await resolveLinks(tx, input)
  const slug = await freeSlug(tx, "course", slugFor(title, "course"))
  const course = await tx.course.create({
    data: { ...columns(input, links), slug, ...children(input, links) },
    select: { id: true, slug: true, version: true },
  })
  await takeSlug(tx, "course", slug, course.id)
  await record(tx, actor, {
    event: "course.copied",
    noun: "course",
    recordId: course.id,
    label: title,
    changes: [{ field: "copyOf", from: null, to: original.slug }],
  })
  return course
}

/** Puts a course into the bin: visitors and lists no longer find it. Its stages must go, or be freed, first. */
export async function deleteCourse(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<CourseRef> {
  const course = await mustFind(actor, tx, id)
  const stages = await tx.course.count({ where: { partOfId: id, deletedAt: null } })
  if (stages > 0) throw new InvalidInput({ "": { key: "course.delete_has_stages", values: { count: stages } } })
  return change(actor, tx, course, version, { deletedAt: new Date() }, "course.deleted")
}

/** Takes back a draft that was logged by mistake and has no roster, as if it had never been: its number and address are free. */
export async function takeBackCourse(actor: Actor, tx: Tx, { id }: { id: string }): Promise<void> {
  const course = await mustFind(actor, tx, id)
  if (course.publishedAt) throw new InvalidInput({ "": { key: "course.take_back_published" } })
  await tx.course.delete({ where: { id } })
  await tx.slug.deleteMany({ where: { noun: "course", recordId: id } })
  const label = course.title as LocalText
  await record(tx, actor, { event: "course.deleted", noun: "course", recordId: id, label })
}

/** Takes a course out of the bin, as the draft or the published course that it was. */
export async function restoreCourse(actor: Actor, tx: Tx, { id }: { id: string }): Promise<CourseRef> {
  const course = await readCourse(tx, id)
  requireMay(actor, { noun: "course", programId: course.programId })
  if (!course.deletedAt) return course
  return change(actor, tx, course, course.version, { deletedAt: null }, "course.restored")
}
