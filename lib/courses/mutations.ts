import type { Actor } from "@/lib/access/actor"
import { can, requireMay, type Action } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { dateColumns } from "@/lib/courses/date-columns"
import {
  changePlan,
  countsOfPlan,
  endPlan,
  forgetPlan,
  insertPlan,
  nextPosition,
  planThatWasHeld,
  reopenPlan,
  says,
  type FormerPlan,
} from "@/lib/courses/plans"
import { inputOf, readCourse, type CourseRecord } from "@/lib/courses/record"
import type {
  CancellationInput,
  CourseInput,
  HoldingInput,
  PlanInput,
  PostponementInput,
  ReinstatementInput,
} from "@/lib/courses/schema"
import { searchTextOf } from "@/lib/courses/search-text"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { freeSlug, newSlug, slugFor, takeSlug } from "@/lib/slugs"
import { claimVersion } from "@/lib/versions"
import { fromWord, personRoles, type CourseLifeWord } from "@/lib/words"

/*
 * Everything that can be done to a course. Each takes the actor, the transaction and the input, checks that the actor may,
 * and ends by telling the log and, where visitors can see it, the visitors.
 */

type Tx = Prisma.TransactionClient

export type CourseRef = { id: string; slug: string; version: number }

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

type Saving = {
  input: CourseInput
  /** What the form of a course does not set. */
  data: Pick<Prisma.CourseUncheckedUpdateInput, "life" | "lifeReason" | "postponedToId">
  /** Writes what becomes of its plans, once the version is ours. */
  keepPlans: () => Promise<void>
  event: ActivityEvent
  changes?: Change[]
}

/** Writes all that a course's form holds. */
async function save(actor: Actor, tx: Tx, before: CourseRecord, saving: Saving): Promise<CourseRef> {
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
  await forgetPlan(tx, plan)
  return change(actor, tx, course, version, {}, "course.plan_removed", [
    { field: "plannedStart", from: plan.startsOn, to: null },
    { field: "plannedEnd", from: plan.endsOn, to: null },
  ])
}

// ---------- The pieces ----------

/** The course, if it is not deleted and the actor may do this with it; else it is not found. */
async function mustFind(actor: Actor, tx: Tx, id: string, action: Action = "edit"): Promise<CourseRecord> {
  const course = await readCourse(tx, id)
  if (course.deletedAt || !can(actor, { noun: "course", programId: course.programId }, action))
    throw new NotFound("course")
  return course
}

/** A change of a few columns, as all the small forms make it. */
async function change(
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

type Links = {
  programId: string | null
  partOfId: string | null
  topics: Map<string, string>
  organizations: Map<string, string>
  sources: Map<string, string>
}

/** The records that an input names by slug or code. Throws `InvalidInput` for those that are not in the register. */
async function resolveLinks(tx: Tx, input: CourseInput, self?: CourseRecord): Promise<Links> {
  const errors: Record<string, Message> = {}
  const alive = { deletedAt: null }

  const program = input.program
    ? await tx.program.findFirst({ where: { slug: input.program, ...alive }, select: { id: true } })
    : null
  if (input.program && !program) errors.program = { key: "course.program_unknown", values: { value: input.program } }

  const organizationSlugs = [
    ...input.organizations.map(row => row.organization),
    ...input.headCounts.flatMap(row => [row.organization, ...row.parts.map(part => part.organization)]),
  ].filter(slug => slug !== null)
  const sourceCodes = [...input.sources, ...input.headCounts.flatMap(row => row.parts.map(part => part.source))].filter(
    code => code !== null,
  )

  const topics = new Map(
    (
      await tx.topic.findMany({ where: { slug: { in: input.topics }, ...alive }, select: { id: true, slug: true } })
    ).map(topic => [topic.slug, topic.id]),
  )
  const organizations = new Map(
    (
      await tx.organization.findMany({
        where: { slug: { in: organizationSlugs }, ...alive },
        select: { id: true, slug: true },
      })
    ).map(one => [one.slug, one.id]),
  )
  const sources = new Map(
    (
      await tx.source.findMany({ where: { code: { in: sourceCodes }, ...alive }, select: { id: true, code: true } })
    ).map(source => [source.code, source.id]),
  )

  for (const slug of input.topics)
    if (!topics.has(slug)) errors.topics ??= { key: "course.topic_unknown", values: { value: slug } }
  for (const code of input.sources)
    if (!sources.has(code)) errors.sources ??= { key: "course.source_unknown", values: { value: code } }
  input.organizations.forEach((row, at) => {
    if (!organizations.has(row.organization))
      errors[`organizations.${at}.organization`] = {
        key: "course.organization_unknown",
        values: { value: row.organization },
      }
  })
  input.headCounts.forEach((row, at) => {
    if (row.organization && !organizations.has(row.organization))
      errors[`headCounts.${at}.organization`] = {
        key: "course.organization_unknown",
        values: { value: row.organization },
      }
    row.parts.forEach((part, n) => {
      if (part.organization && !organizations.has(part.organization))
        errors[`headCounts.${at}.parts.${n}.organization`] = {
          key: "course.organization_unknown",
          values: { value: part.organization },
        }
      if (part.source && !sources.has(part.source))
        errors[`headCounts.${at}.parts.${n}.source`] = { key: "course.source_unknown", values: { value: part.source } }
    })
  })

  const partOf = input.partOf
    ? await tx.course.findFirst({
        where: { slug: input.partOf, ...alive },
        select: { id: true, partOfId: true },
      })
    : null
  if (input.partOf && !partOf) errors.partOf = { key: "course.part_of_unknown", values: { value: input.partOf } }
  else if (partOf && partOf.id === self?.id) errors.partOf = { key: "course.part_of_itself" }
  else if (partOf?.partOfId) errors.partOf = { key: "course.part_of_stage" }
  else if (partOf && self && (await tx.course.count({ where: { partOfId: self.id, ...alive } })) > 0)
    errors.partOf = { key: "course.part_of_has_stages" }

  if (Object.keys(errors).length > 0) throw new InvalidInput(errors)
  return { programId: program?.id ?? null, partOfId: partOf?.id ?? null, topics, organizations, sources }
}

function columns(input: CourseInput, links: Links) {
  return {
    code: input.code,
    programId: links.programId,
    partOfId: links.partOfId,
    title: input.title,
    summary: input.summary,
    result: input.result,
    notes: input.notes,
    kind: fromWord(input.kind),
    mode: input.mode,
    life: input.life,
    field: input.field,
    countries: input.countries,
    ...dateColumns(input),
    durationDays: input.durationDays,
    durationPrecision: fromWord(input.durationPrecision),
    searchText: searchTextOf(input),
  } satisfies Prisma.CourseUncheckedUpdateInput
}

const idOf = (map: Map<string, string>, key: string) => {
  const id = map.get(key)
  if (id === undefined) throw new Error(`Not resolved: ${key}`)
  return id
}
const idOrNull = (map: Map<string, string>, key: string | null) => (key === null ? null : idOf(map, key))

function children(input: CourseInput, links: Links) {
  return {
    places: {
      create: input.places.map((place, position) => ({
        position,
        name: place.name,
        country: place.country,
        province: place.province,
      })),
    },
    topics: { create: input.topics.map(slug => ({ topicId: idOf(links.topics, slug) })) },
    organizations: {
      create: input.organizations.map((row, position) => ({
        position,
        role: row.role,
        organizationId: idOf(links.organizations, row.organization),
      })),
    },
    headCounts: {
      create: input.headCounts.flatMap(row =>
        row.total === null
          ? []
          : [
              {
                roleKey: row.role,
                total: row.total,
                precision: fromWord(row.precision),
                who: row.who,
                organizationId: idOrNull(links.organizations, row.organization),
                parts: {
                  create: row.parts.flatMap((part, position) =>
                    part.number === null
                      ? []
                      : [
                          {
                            position,
                            number: part.number,
                            precision: fromWord(part.precision),
                            organizationId: idOrNull(links.organizations, part.organization),
                            branch: part.branch,
                            sex: part.sex,
                            rankBand: part.rankBand && fromWord(part.rankBand),
                            sourceId: idOrNull(links.sources, part.source),
                          },
                        ],
                  ),
                },
              },
            ],
      ),
    },
    sources: { create: input.sources.map((code, position) => ({ position, sourceId: idOf(links.sources, code) })) },
  } satisfies Prisma.CourseUncheckedUpdateInput
}

async function requireFreeCode(tx: Tx, code: string | null, selfId: string | null) {
  if (code === null) return
  const other = await tx.course.findUnique({ where: { code }, select: { id: true, slug: true } })
  if (other && other.id !== selfId)
    throw new InvalidInput({ code: { key: "course.code_taken", values: { slug: other.slug } } })
}

async function findCourse(tx: Tx, slug: string, field: string) {
  const course = await tx.course.findFirst({ where: { slug, deletedAt: null }, select: { id: true, slug: true } })
  if (!course) throw new InvalidInput({ [field]: { key: "course.postponed_to_unknown", values: { value: slug } } })
  return course
}

/** Whether the chain of postponements that starts at one course leads to another. */
async function leadsTo(tx: Tx, fromId: string, toId: string): Promise<boolean> {
  const seen = new Set<string>()
  for (let at: string | null = fromId; at && !seen.has(at);) {
    if (at === toId) return true
    seen.add(at)
    const next: { postponedToId: string | null } | null = await tx.course.findUnique({
      where: { id: at },
      select: { postponedToId: true },
    })
    at = next?.postponedToId ?? null
  }
  return false
}
