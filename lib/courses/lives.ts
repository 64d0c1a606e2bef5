import type { Actor } from "@/lib/access/actor"
import { changesBetween } from "@/lib/activity/changes"
import { findCourse, leadsTo } from "@/lib/courses/links"
import { countsOfPlan, endPlan, forgetPlan, insertPlan, nextPosition, planThatWasHeld } from "@/lib/courses/plans"
import { inputOf } from "@/lib/courses/record"
import { type CourseRef, type Saving, change, mustFind, save } from "@/lib/courses/saving"
import type {
  CancellationInput,
  CourseInput,
  HoldingInput,
  PlanInput,
  PostponementInput,
  ReinstatementInput,
} from "@/lib/courses/schema"
import { keepRemoved } from "@/lib/bin/removed-rows"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { type CourseLifeWord, personRoles } from "@/lib/words"

/* What becomes of a planned course: canceled, postponed, held, planned again; and the plans it had. */

type Tx = Prisma.TransactionClient

/** Says that a course will not be held, and why. */
export async function cancelCourse(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: CancellationInput },
): Promise<CourseRef> {
  const course = await mustFind(actor, tx, id)
  if (course.life === "held") throw new InvalidInput({ "": { key: "course.cancel_held" } })
  if (course.version === version) await endPlan(tx, course, "canceled", input.reason)
  return change(
    actor,
    tx,
    course,
    version,
    { life: "canceled", lifeReason: input.reason, postponedToId: null },
    "course.canceled",
    [{ field: "lifeReason", from: course.lifeReason, to: input.reason }],
  )
}

/**
 * Says that a course was put off: to other days, and then it is planned for those; to another course of the register; or to
 * a time not yet known. The days it was planned for stay as a plan that has ended.
 */
export async function postponeCourse(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: PostponementDraft },
): Promise<CourseRef> {
  const course = await mustFind(actor, tx, id)
  if (course.life === "held") throw new InvalidInput({ "": { key: "course.postpone_held" } })
  if (course.version !== version) throw new Conflict(course.version)
  const { startsOn = null, endsOn = null, reason } = input
  const hasDates = startsOn !== null || endsOn !== null
  if (hasDates && input.to !== null) throw new InvalidInput({ to: { key: "course.postponed_twice" } })
  if (hasDates && startsOn === course.startsOn && endsOn === course.endsOn)
    throw new InvalidInput({ startsOn: { key: "course.postponed_same_days" } })
  const to = input.to === null ? null : await findCourse(tx, input.to, "to")
  if (to?.id === id) throw new InvalidInput({ to: { key: "course.postponed_to_itself" } })
  if (to && (await leadsTo(tx, to.id, id))) throw new InvalidInput({ to: { key: "course.postponed_in_circle" } })
  const changes = changesBetween({ lifeReason: course.lifeReason }, { lifeReason: reason })
  if (hasDates)
    return save(actor, tx, course, {
      input: { ...inputOf(course), startsOn, endsOn },
      data: { life: "planned", lifeReason: {}, postponedToId: null },
      keepPlans: () => endPlan(tx, course, "postponed", reason),
      event: "course.postponed",
      changes,
    })
  await endPlan(tx, course, "postponed", reason)
  return change(
    actor,
    tx,
    course,
    version,
    { life: "postponed", lifeReason: reason, postponedToId: to?.id ?? null },
    "course.postponed",
    [...changesBetween({ postponedTo: course.postponedTo?.slug }, { postponedTo: to?.slug ?? null }), ...changes],
  )
}

type PostponementDraft = Pick<PostponementInput, "to" | "reason"> & Partial<PostponementInput>

/**
 * Says that a course was held, when, and how many came. What was planned stays as its plan; a number that was planned is
 * none that came, so one that is left blank is not known.
 */
export async function holdCourse(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: HoldingInput },
): Promise<CourseRef> {
  const course = await mustFind(actor, tx, id)
  if (course.life === "held") return course
  if (course.version !== version) throw new Conflict(course.version)
  const planned = inputOf(course)
  const headCounts = personRoles.flatMap((role): CourseInput["headCounts"] => {
    const total = input.numbers[role] ?? null
    if (total === null) return []
    const plan = planned.headCounts.find(row => row.role === role)
    return [
      { role, total, precision: "exact", who: plan?.who ?? null, organization: plan?.organization ?? null, parts: [] },
    ]
  })
  return save(actor, tx, course, {
    input: { ...planned, life: "held", startsOn: input.startsOn, endsOn: input.endsOn, headCounts },
    data: { life: "held", lifeReason: {}, postponedToId: null },
    keepPlans: () => endPlan(tx, course, "held"),
    event: "course.held",
  })
}

/**
 * Plans a course again that was canceled, postponed or held. With other days, what was said of it stays in the chain of its
 * plans; without, that is taken back, and what it was planned for before is its plan again.
 */
export async function reinstateCourse(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input?: ReinstatementInput },
): Promise<CourseRef> {
  const course = await mustFind(actor, tx, id)
  if (course.life === "planned") return course
  if (course.version !== version) throw new Conflict(course.version)
  const now = inputOf(course)
  const last = course.plans.at(-1)
  const dates = input && (input.startsOn !== null || input.endsOn !== null) ? input : null
  const again = (plan: Partial<CourseInput>, life: CourseLifeWord, reason: LocalText, keepPlans: Saving["keepPlans"]) =>
    save(actor, tx, course, {
      input: { ...now, ...plan, life: "planned" },
      data: { life, lifeReason: reason, postponedToId: null },
      keepPlans,
      event: "course.reinstated",
      changes: course.life === "held" ? [] : [{ field: "life", from: course.life, to: life }],
    })
  const nothing = async () => undefined
  if (course.life === "held") {
    const plan = planThatWasHeld(course)
    if (!plan) return again({}, "planned", {}, nothing)
    const { startsOn, endsOn } = plan
    return again({ startsOn, endsOn, headCounts: countsOfPlan(plan) }, "planned", {}, () => forgetPlan(tx, plan))
  }
  if (dates) return again({ startsOn: dates.startsOn, endsOn: dates.endsOn }, "planned", {}, nothing)
  if (last?.endedBy === course.life) return again({}, "planned", {}, () => forgetPlan(tx, last))
  // it was put off before it was canceled, and is put off again
  if (last?.endedBy === "postponed") return again({}, "postponed", last.reason as LocalText, nothing)
  return again({}, "planned", {}, nothing)
}

/** Adds to a course what was planned for it once and is not known here yet. */
export async function addPlan(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: PlanInput },
): Promise<CourseRef> {
  const course = await mustFind(actor, tx, id)
  if (course.version !== version) throw new Conflict(course.version)
  const last = course.plans.at(-1)
  if (input.endedBy === "held" && course.life !== "held")
    throw new InvalidInput({ endedBy: { key: "course.plan_not_held" } })
  if (input.endedBy === "held" && last?.endedBy === "held")
    throw new InvalidInput({ endedBy: { key: "course.plan_held_twice" } })
  // the plan that ended as the course did stays the last
  const isLast = last === undefined || last.endedBy !== course.life || input.endedBy === course.life
  const position = isLast ? nextPosition(course) : last.position
  if (!isLast)
    await tx.coursePlan.update({
      where: { id: last.id },
      data: { position: nextPosition(course) },
      select: { id: true },
    })
  const counts = personRoles.flatMap(role => {
    const total = input.numbers[role] ?? null
    return total === null ? [] : [{ role, total, precision: "exact" as const, who: null }]
  })
  await insertPlan(tx, course, { ...input, counts, position })
  return change(actor, tx, course, version, {}, "course.plan_added", [
    { field: "plannedStart", from: null, to: input.startsOn },
    { field: "plannedEnd", from: null, to: input.endsOn },
  ])
}

/** Takes out a plan that never was one. */
export async function removePlan(
  actor: Actor,
  tx: Tx,
  { id, version, planId }: { id: string; version: number; planId: string },
): Promise<CourseRef> {
  const course = await mustFind(actor, tx, id)
  const plan = course.plans.find(each => each.id === planId)
  if (!plan) throw new NotFound("plan")
  if (course.version !== version) throw new Conflict(course.version)
  await keepRemoved(tx, actor, "course_plan", [plan.id], {
    of: { noun: "course", id },
    label: course.title as LocalText,
  })
  await forgetPlan(tx, plan)
  return change(actor, tx, course, version, {}, "course.plan_removed", [
    { field: "plannedStart", from: plan.startsOn, to: null },
    { field: "plannedEnd", from: plan.endsOn, to: null },
  ])
}
