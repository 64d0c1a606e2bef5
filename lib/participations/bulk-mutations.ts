import type { z } from "zod"
import type { Actor } from "@/lib/access/actor"
import type { Change } from "@/lib/activity/events"
import { keepRemoved } from "@/lib/bin/removed-rows"
import { InvalidInput, NotFound } from "@/lib/errors"
import type { Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import { finish, mustFindCourse } from "@/lib/participations/roster-course"
import type { CellEdit, changesOfMany, ScoreInput } from "@/lib/participations/schema"

/* What is done to many rows of a roster at once: one transaction and one entry in the log, whatever their number. */

type Tx = Prisma.TransactionClient

const personal = (field: string): Change => ({ field, personal: true })

/** Gives every listed row the same role, organization, rank or outcome, or takes it out; what is null stays as it is. */
export async function changeParticipations(
  actor: Actor,
  tx: Tx,
  { courseId, input }: { courseId: string; input: z.output<typeof changesOfMany> },
): Promise<number> {
  const course = await mustFindCourse(actor, tx, courseId)
  const rows = await tx.participation.findMany({
    where: { id: { in: input.rows }, courseId },
    select: { id: true, personId: true, roleKey: true },
  })
  if (rows.length !== input.rows.length) throw new NotFound("participation")
  const [organizationId] = input.organization === null ? [] : await organizationIds(tx, [input.organization])
  if (input.organization !== null && !organizationId)
    throw new InvalidInput({
      organization: { key: "course.organization_unknown", values: { value: input.organization } },
    })
  for (const field of input.clear)
    if (input[field] !== null) throw new InvalidInput({ [field]: { key: "roster.set_and_clear" } })
  if (input.role !== null) await refuseTwice(tx, courseId, rows, input.role)
  const isCleared = new Set(input.clear)
  const data = {
    ...(input.role !== null && { roleKey: input.role }),
    ...((organizationId || isCleared.has("organization")) && { organizationId: organizationId?.[1] ?? null }),
    ...((input.rank !== null || isCleared.has("rank")) && { rank: input.rank }),
    ...(input.attended !== null && { attended: input.attended === "yes" }),
    ...(input.completed !== null && { completed: input.completed === "unknown" ? null : input.completed === "yes" }),
  }
  if (Object.keys(data).length === 0) throw new InvalidInput({ "": { key: "roster.nothing_set" } })
  await tx.participation.updateMany({
    where: { id: { in: input.rows }, courseId },
    data: { ...data, version: { increment: 1 } },
  })
  const fields = (["role", "organization", "rank", "attended", "completed"] as const).filter(
    field => input[field] !== null || input.clear.some(cleared => cleared === field),
  )
  await finish(actor, tx, course, "participation.many_updated", [rowsOf(rows.length), ...fields.map(personal)])
  return rows.length
}

/** Two parts of one person must not fall into one role. */
async function refuseTwice(tx: Tx, courseId: string, rows: readonly { id: string; personId: string }[], role: string) {
  const ids = new Set(rows.map(row => row.id))
  const people = rows.map(row => row.personId)
  const others = await tx.participation.findMany({
    where: { courseId, roleKey: role, personId: { in: people } },
    select: { id: true },
  })
  if (new Set(people).size < people.length || others.some(other => !ids.has(other.id)))
    throw new InvalidInput({ role: { key: "participation.person_twice" } })
}

/**
 * Writes what was typed into cells of a roster, several rows at once or none. A row that someone else saved meanwhile is
 * told (`edits.3`), and so is what a cell cannot be (`edits.3.cells.role`). Gives the new versions of the rows that changed.
 */
export async function editParticipations(
  actor: Actor,
  tx: Tx,
  { courseId, edits }: { courseId: string; edits: readonly CellEdit[] },
): Promise<Record<string, number>> {
  const course = await mustFindCourse(actor, tx, courseId)
  const kept = await rowsById(tx, courseId)
  const organizations = new Map(
    await organizationIds(
      tx,
      edits.flatMap(({ cells }) => cells.organization ?? []),
    ),
  )
  const errors: Record<string, Message> = {}
  const versions: Record<string, number> = {}
  const changed = new Set<string>()
  const roles = new Map([...kept.values()].map(row => [row.id, `${row.personId} ${row.roleKey}`]))
  for (const [at, { id, version, cells }] of edits.entries()) {
    const row = kept.get(id)
    if (!row) throw new NotFound("participation")
    if (cells.organization && !organizations.has(cells.organization)) {
      errors[`edits.${at}.cells.organization`] = {
        key: "course.organization_unknown",
        values: { value: cells.organization },
      }
      continue
    }
    if (cells.role !== undefined) {
      const part = `${row.personId} ${cells.role}`
      if ([...roles].some(([other, held]) => other !== id && held === part))
        errors[`edits.${at}.cells.role`] = { key: "participation.person_twice" }
      roles.set(id, part)
    }
    const data = differingColumns(row, cells, organizations)
    const fields = Object.keys(data)
    if (fields.length === 0 || errors[`edits.${at}.cells.role`]) continue
    const { count } = await tx.participation.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) errors[`edits.${at}`] = { key: "participation.changed_meanwhile" }
    versions[id] = version + 1
    for (const field of fields) changed.add(fieldOfColumn[field] ?? field)
  }
  if (Object.keys(errors).length > 0) throw new InvalidInput(errors)
  const count = Object.keys(versions).length
  if (count > 0)
    await finish(actor, tx, course, count === 1 ? "participation.updated" : "participation.many_updated", [
      ...(count === 1 ? [] : [rowsOf(count)]),
      ...[...changed].map(personal),
    ])
  return versions
}

const fieldOfColumn: Readonly<Record<string, string>> = { roleKey: "role", organizationId: "organization" }

type Row = Prisma.ParticipationGetPayload<object>

async function rowsById(tx: Tx, courseId: string): Promise<Map<string, Row>> {
  return new Map((await tx.participation.findMany({ where: { courseId } })).map(row => [row.id, row]))
}

/** The columns that a row does not hold as they were typed. */
function differingColumns(row: Row, cells: CellEdit["cells"], organizations: ReadonlyMap<string, string>) {
  const { role, organization, ...rest } = cells
  const typed = {
    ...rest,
    ...(role !== undefined && { roleKey: role }),
    ...(organization !== undefined && { organizationId: organization && (organizations.get(organization) ?? null) }),
  }
  const before = { ...row, preTestScore: numberOf(row.preTestScore), postTestScore: numberOf(row.postTestScore) }
  return Object.fromEntries(
    Object.entries(typed).filter(([column, value]) => before[column as keyof typeof before] !== value),
  )
}

const numberOf = (score: Prisma.Decimal | null) => (score === null ? null : Number(score))

/** Pairs of slug and id of the organizations there are. */
async function organizationIds(tx: Tx, slugs: readonly string[]): Promise<[string, string][]> {
  const found = await tx.organization.findMany({
    where: { slug: { in: [...slugs] }, deletedAt: null },
    select: { id: true, slug: true },
  })
  return found.map(({ slug, id }) => [slug, id])
}

/** Writes the scores that differ from what is kept; a row that someone else saved meanwhile is told, and nothing is written. */
export async function scoreParticipations(
  actor: Actor,
  tx: Tx,
  { courseId, scores }: { courseId: string; scores: readonly ScoreInput[] },
): Promise<number> {
  const course = await mustFindCourse(actor, tx, courseId)
  const rows = await rowsById(tx, courseId)
  const errors: Record<string, Message> = {}
  let changed = 0
  for (const [at, { id, version, ...cells }] of scores.entries()) {
    const row = rows.get(id)
    if (!row) throw new NotFound("participation")
    const data = differingColumns(row, cells, new Map())
    if (Object.keys(data).length === 0) continue
    const { count } = await tx.participation.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) errors[`scores.${at}.postTestScore`] = { key: "participation.changed_meanwhile" }
    changed += count
  }
  if (Object.keys(errors).length > 0) throw new InvalidInput(errors)
  if (changed > 0)
    await finish(actor, tx, course, "participation.scored", [
      rowsOf(changed),
      personal("preTestScore"),
      personal("postTestScore"),
    ])
  return changed
}

/**
 * Takes rows of an earlier course's roster over: the people with role, organization and rank. That they came, and what came
 * of it, is for the new course to say. Who already stands there in that role is left out.
 */
export async function copyParticipations(
  actor: Actor,
  tx: Tx,
  { courseId, fromId, rows }: { courseId: string; fromId: string; rows: readonly string[] },
): Promise<number> {
  const course = await mustFindCourse(actor, tx, courseId)
  await mustFindCourse(actor, tx, fromId)
  await tx.$queryRaw`SELECT 1 FROM "course" WHERE "id" = ${courseId}::uuid FOR UPDATE`
  const before = await tx.participation.count({ where: { courseId } })
  const found = await tx.participation.findMany({
    where: { id: { in: [...rows] }, courseId: fromId, person: { deletedAt: null } },
    select: { personId: true, roleKey: true, organizationId: true, rank: true },
  })
  if (found.length !== new Set(rows).size) throw new NotFound("participation")
  const { count } = await tx.participation.createMany({
    data: found.map(row => ({ ...row, courseId })),
    skipDuplicates: true,
  })
  await finish(actor, tx, course, "participation.copied", [
    { field: "participations", from: before, to: before + count },
  ])
  return count
}

/** Takes several rows off a roster at once; those that are gone already are passed over, one with a certificate stays. */
export async function removeParticipations(
  actor: Actor,
  tx: Tx,
  { courseId, ids }: { courseId: string; ids: readonly string[] },
): Promise<void> {
  const course = await mustFindCourse(actor, tx, courseId)
  const which = { courseId, id: { in: [...ids] } }
  if ((await tx.participation.count({ where: { ...which, certificateCode: { not: null } } })) > 0)
    throw new InvalidInput({ "": { key: "certificate.keeps_row" } })
  const rows = await tx.participation.findMany({ where: which, select: { id: true } })
  const of = { noun: "course", id: courseId } as const
  await keepRemoved(
    tx,
    actor,
    "participation",
    rows.map(({ id }) => id),
    { of },
  )
  const { count } = await tx.participation.deleteMany({ where: which })
  if (count === 0) return
  const left = await tx.participation.count({ where: { courseId } })
  await finish(actor, tx, course, "participation.removed", [{ field: "participations", from: left + count, to: left }])
}

const rowsOf = (count: number): Change => ({ field: "rows", to: count })
