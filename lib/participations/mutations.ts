import type { Actor } from "@/lib/access/actor"
import { changesBetween } from "@/lib/activity/changes"
import { keepRemoved } from "@/lib/bin/removed-rows"
import { Conflict, InvalidInput } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { newId } from "@/lib/uuid"
import { insertMany } from "@/lib/insert-many"
import { finish, mustFind, mustFindCourse } from "@/lib/participations/roster-course"
import type { ParticipationInput } from "@/lib/participations/schema"

/*
 * The roster of a course. Entries stand in the course's history without names: who a row is about is personal, the log
 * says only that a row was added, changed or removed.
 */

type Tx = Prisma.TransactionClient

/** Puts people of the register on a course's roster; all of them or, on a mistake, none. */
export async function addParticipations(
  actor: Actor,
  tx: Tx,
  { courseId, entries }: { courseId: string; entries: readonly (ParticipationInput & { personId: string })[] },
): Promise<string[]> {
  const course = await mustFindCourse(actor, tx, courseId)
  // two who add at once do it one after the other, so that the second is told whom the first has added
  await tx.$queryRaw`SELECT 1 FROM "course" WHERE "id" = ${courseId}::uuid FOR UPDATE`
  const before = await tx.participation.count({ where: { courseId } })
  const personIds = entries.map(entry => entry.personId)
  const slugs = entries.flatMap(entry => entry.organization ?? [])
  const people = await tx.person.findMany({ where: { id: { in: personIds }, deletedAt: null }, select: { id: true } })
  const there = await tx.participation.findMany({
    where: { courseId, personId: { in: personIds } },
    select: { personId: true, roleKey: true },
  })
  const organizations = await tx.organization.findMany({
    where: { slug: { in: slugs }, deletedAt: null },
    select: { id: true, slug: true },
  })
  const isKnown = new Set(people.map(person => person.id))
  const onRoster = new Set(there.map(row => `${row.personId} ${row.roleKey}`))
  const organizationIds = new Map(organizations.map(one => [one.slug, one.id]))
  const now = new Date().toISOString()
  const data = entries.map(({ personId, ...input }, at) => {
    if (!isKnown.has(personId))
      throw new InvalidInput({ [`entries.${at}.person`]: { key: "participation.person_unknown" } })
    const key = `${personId} ${input.role}`
    if (onRoster.has(key)) throw new InvalidInput({ [`entries.${at}.person`]: { key: "participation.person_twice" } })
    onRoster.add(key)
    const organizationId = input.organization === null ? null : organizationIds.get(input.organization)
    if (organizationId === undefined) throw unknownOrganization(`entries.${at}.organization`, input.organization ?? "")
    return {
      id: newId(),
      course_id: courseId,
      person_id: personId,
      role_key: input.role,
      organization_id: organizationId,
      rank: input.rank,
      attended: input.attended,
      completed: input.completed,
      pre_test_score: input.preTestScore,
      post_test_score: input.postTestScore,
      updated_at: now,
    }
  })
  await insertMany(tx, "participation", data)
  const ids = data.map(({ id }) => id)
  const changes = [{ field: "participations", from: before, to: before + ids.length }]
  await finish(actor, tx, course, "participation.added", changes)
  return ids
}

/** Changes one row. Throws `Conflict` when it was changed by someone else since `version` was read. */
export async function updateParticipation(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: ParticipationInput },
): Promise<void> {
  const before = await mustFind(actor, tx, id)
  const { count } = await tx.participation.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
  if (count === 0) throw new Conflict(before.version)
  const other = await tx.participation.findUnique({
    where: {
      courseId_personId_roleKey: { courseId: before.courseId, personId: before.personId, roleKey: input.role },
    },
    select: { id: true },
  })
  if (other && other.id !== id) throw new InvalidInput({ role: { key: "participation.person_twice" } })
  const data = await columns(tx, input)
  await tx.participation.update({ where: { id }, data, select: { id: true } })
  const changes = changesBetween(
    {
      role: before.roleKey,
      organization: before.organizationId,
      rank: before.rank,
      attended: before.attended,
      completed: before.completed,
      preTestScore: before.preTestScore && Number(before.preTestScore),
      postTestScore: before.postTestScore && Number(before.postTestScore),
    },
    {
      role: data.roleKey,
      organization: data.organizationId,
      rank: data.rank,
      attended: data.attended,
      completed: data.completed,
      preTestScore: data.preTestScore,
      postTestScore: data.postTestScore,
    },
    new Set(["role", "organization", "rank", "attended", "completed", "preTestScore", "postTestScore"]),
  )
  await finish(actor, tx, await mustFindCourse(actor, tx, before.courseId), "participation.updated", changes)
}

/** Takes one row off the roster; the person stays in the register. Throws `Conflict` like `updateParticipation`. */
export async function removeParticipation(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const before = await mustFind(actor, tx, id)
  // a certificate that someone holds must go on being checked: it is withdrawn, never forgotten
  if (before.certificateCode !== null) throw new InvalidInput({ "": { key: "certificate.keeps_row" } })
  await keepRemoved(tx, actor, "participation", [id], { of: { noun: "course", id: before.courseId } })
  const { count } = await tx.participation.deleteMany({ where: { id, version } })
  if (count === 0) throw new Conflict(before.version)
  const course = await mustFindCourse(actor, tx, before.courseId)
  const left = await tx.participation.count({ where: { courseId: course.id } })
  await finish(actor, tx, course, "participation.removed", [{ field: "participations", from: left + 1, to: left }])
}

const unknownOrganization = (field: string, value: string) =>
  new InvalidInput({ [field]: { key: "course.organization_unknown", values: { value } } })

async function columns(tx: Tx, input: ParticipationInput) {
  const organization = input.organization
    ? await tx.organization.findFirst({ where: { slug: input.organization, deletedAt: null }, select: { id: true } })
    : null
  if (input.organization && !organization) throw unknownOrganization("organization", input.organization)
  return {
    roleKey: input.role,
    organizationId: organization?.id ?? null,
    rank: input.rank,
    attended: input.attended,
    completed: input.completed,
    preTestScore: input.preTestScore,
    postTestScore: input.postTestScore,
  }
}
