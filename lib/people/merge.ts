import type { Actor } from "@/lib/access/actor"
import { can, requireMay } from "@/lib/access/can"
import { record } from "@/lib/activity/record"
import { InvalidInput, NotFound } from "@/lib/errors"
import { type Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { hindranceOf, openTaken, sealTaken, type Undo } from "@/lib/people/merge-undo"
import { mergeFields, type MergeChoice } from "@/lib/people/merge-fields"
import { forgetNameKeys, keyColumns, searchTextOf } from "@/lib/people/name-keys"
import { pairOf } from "@/lib/people/pairs"
import { openPrivate, sealedSelect, sealPrivate, type PrivateData, type SealedData } from "@/lib/people/private-fields"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { newId } from "@/lib/uuid"

/*
 * Two records that are one person. The one that is kept takes over the spellings, the rows in rosters and what it did not
 * know; the other lies in the bin, says whom it was merged into, and has all it had when the merger is undone.
 */

type Tx = Prisma.TransactionClient

const select = {
  id: true,
  version: true,
  deletedAt: true,
  mergedIntoId: true,
  sex: true,
  country: true,
  ...sealedSelect,
  names: { orderBy: { position: "asc" } },
  participations: {
    select: {
      id: true,
      courseId: true,
      roleKey: true,
      certificateCode: true,
      course: { select: { programId: true } },
    },
  },
} as const satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof select }>
type Side = Omit<Row, keyof SealedData> & PrivateData

export async function mergePeople(
  actor: Actor,
  tx: Tx,
  input: { keptId: string; keptVersion: number; mergedId: string; mergedVersion: number; choice: MergeChoice },
): Promise<void> {
  requireMay(actor, { noun: "person" })
  const kept = await readSide(tx, input.keptId)
  const merged = await readSide(tx, input.mergedId)
  if (kept.id === merged.id || kept.deletedAt || merged.deletedAt) throw new NotFound("person")
  await claim(tx, kept, input.keptVersion)
  await claim(tx, merged, input.mergedVersion)
  const { twice, moved } = sortParts(kept.participations, merged.participations)
  if (twice.some(({ course }) => !can(actor, { noun: "course", programId: course.programId })))
    throw new InvalidInput({ "": { key: "merge.other_program" } })

  const known = new Set(kept.names.map(name => `${name.script} ${name.written}`))
  const added = merged.names.filter(name => !known.has(`${name.script} ${name.written}`))
  const fields = mergeFields.flatMap(field =>
    input.choice[field] === "merged" && kept[field] !== merged[field]
      ? [{ field, from: kept[field], to: merged[field] }]
      : [],
  )
  const undo: Undo = {
    moved: moved.map(part => part.id),
    twice: await takeOut(
      tx,
      twice.map(part => part.id),
    ),
    names: added.map(name => `${name.script} ${name.written}`),
  }
  await giveTo(tx, undo.moved, kept.id)
  const next = (kept.names.at(-1)?.position ?? -1) + 1
  await tx.personName.createMany({
    data: added.map(({ written, script, kind, given, fatherName }, at) => ({
      personId: kept.id,
      position: next + at,
      written,
      script,
      kind,
      given,
      fatherName,
    })),
  })
  await tx.person.update({
    where: { id: kept.id },
    data: fieldColumns(kept.id, { ...kept, ...Object.fromEntries(fields.map(({ field, to }) => [field, to])) }),
    select: { id: true },
  })
  await tx.person.update({
    where: { id: merged.id },
    data: { deletedAt: new Date(), mergedIntoId: kept.id },
    select: { id: true },
  })
  await namesChanged(tx, kept.id)
  await namesChanged(tx, merged.id)
  const mergeId = newId()
  await tx.personMerge.create({
    data: { id: mergeId, keptId: kept.id, mergedId: merged.id, undo, sealedFields: sealTaken(mergeId, fields) },
    select: { id: true },
  })
  await record(tx, actor, {
    event: "person.merged",
    noun: "person",
    recordId: kept.id,
    changes: [
      { field: "parts", from: kept.participations.length, to: partsOfBoth(kept, merged) },
      ...(added.length > 0 ? [{ field: "names", personal: true } as const] : []),
      ...fields.map(({ field }) => ({ field, personal: true }) as const),
    ],
  })
  await tellCourses(
    tx,
    actor,
    twice.map(part => part.courseId),
    -1,
  )
}

/** Takes the latest merger of a person back, for as long as nothing later depends on it. */
export async function undoMerge(actor: Actor, tx: Tx, { id }: { id: string }): Promise<string> {
  requireMay(actor, { noun: "person" })
  const merge = await tx.personMerge.findUnique({ where: { id } })
  if (!merge || merge.undoneAt) throw new NotFound("person")
  const kept = await readSide(tx, merge.keptId)
  const merged = await readSide(tx, merge.mergedId)
  await claim(tx, kept, kept.version)
  await claim(tx, merged, merged.version)
  const hindrance = await hindranceOf(tx, merge.id)
  if (hindrance) throw new InvalidInput({ "": { key: `merge.undo_${hindrance}` } })
  const undo = merge.undo as unknown as Undo
  await giveTo(tx, undo.moved, merged.id)
  await putBack(tx, undo.twice)
  const added = new Set(undo.names)
  await tx.personName.deleteMany({
    where: { id: { in: kept.names.filter(name => added.has(`${name.script} ${name.written}`)).map(name => name.id) } },
  })
  // what was changed since stays as it was changed
  const back = openTaken(merge).filter(({ field, to }) => kept[field] === to)
  await tx.person.update({
    where: { id: kept.id },
    data: fieldColumns(kept.id, { ...kept, ...Object.fromEntries(back.map(({ field, from }) => [field, from])) }),
    select: { id: true },
  })
  await tx.person.update({
    where: { id: merged.id },
    data: { deletedAt: null, mergedIntoId: null },
    select: { id: true },
  })
  await namesChanged(tx, kept.id)
  await namesChanged(tx, merged.id)
  await tx.personMerge.update({
    where: { id: merge.id },
    data: { undoneAt: new Date(), undo: {}, sealedFields: null },
    select: { id: true },
  })
  await record(tx, actor, {
    event: "person.unmerged",
    noun: "person",
    recordId: kept.id,
    changes: [{ field: "parts", from: kept.participations.length, to: await partsOf(tx, kept.id) }],
  })
  await tellCourses(
    tx,
    actor,
    undo.twice.map(row => String(row.course_id)),
    1,
  )
  return merged.id
}

/** Says for good that two people are not one. */
export async function keepApart(actor: Actor, tx: Tx, { a, b }: { a: string; b: string }): Promise<void> {
  requireMay(actor, { noun: "person" })
  await readSide(tx, a)
  await readSide(tx, b)
  const pair = pairOf(a, b)
  if (await tx.personDifference.findUnique({ where: { firstId_secondId: pair } })) return
  await tx.personDifference.create({ data: pair, select: { firstId: true } })
  await record(tx, actor, { event: "person.kept_apart", noun: "person", recordId: a })
}

// ---------- The pieces ----------

type Part = Side["participations"][number]

/**
 * Which rows go over to the one who is kept, and which are taken out because he stands twice in one course and role: his
 * other row or, where that one has a certificate, his own. A certificate that someone holds goes on being checked.
 */
function sortParts(own: readonly Part[], others: readonly Part[]): { twice: Part[]; moved: Part[] } {
  const twice: Part[] = []
  const moved: Part[] = []
  for (const part of others) {
    const held = own.find(one => placeOf(one) === placeOf(part))
    if (held?.certificateCode && part.certificateCode) throw new InvalidInput({ "": { key: "merge.two_certificates" } })
    if (!held || part.certificateCode) moved.push(part)
    if (held) twice.push(part.certificateCode ? held : part)
  }
  return { twice, moved }
}

const partsOfBoth = (kept: Side, merged: Side) =>
  new Set([...kept.participations, ...merged.participations].map(placeOf)).size

const partsOf = (tx: Tx, personId: string) => tx.participation.count({ where: { personId } })

const placeOf = (part: { courseId: string; roleKey: string }) => `${part.courseId} ${part.roleKey}`

async function readSide(tx: Tx, id: string): Promise<Side> {
  const person = await tx.person.findUnique({ where: { id }, select })
  if (!person) throw new NotFound("person")
  return openPrivate(person)
}

/** The columns of the fields of which one is chosen, the private ones sealed for this record. */
const fieldColumns = (id: string, { sex, country, ...data }: Pick<Side, "sex" | "country"> & PrivateData) => ({
  sex,
  country,
  ...sealPrivate(id, data),
})

async function claim(tx: Tx, side: Side, version: number) {
  const { count } = await tx.person.updateMany({
    where: { id: side.id, version },
    data: { version: { increment: 1 } },
  })
  if (count === 0) throw new InvalidInput({ "": { key: "merge.changed" } })
}

async function giveTo(tx: Tx, ids: readonly string[], personId: string) {
  await tx.participation.updateMany({
    where: { id: { in: [...ids] } },
    data: { personId, version: { increment: 1 } },
  })
}

/** Rows as the database writes them: so they come back with every column, those of later versions too. */
async function takeOut(tx: Tx, ids: readonly string[]): Promise<Prisma.JsonObject[]> {
  if (ids.length === 0) return []
  const rows = await tx.$queryRaw<{ row: Prisma.JsonObject }[]>`
    DELETE FROM "participation" p WHERE p."id" = ANY (${[...ids]}::uuid[]) RETURNING to_jsonb(p) AS "row"`
  return rows.map(({ row }) => row)
}

async function putBack(tx: Tx, rows: readonly Prisma.JsonObject[]) {
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "participation" SELECT * FROM jsonb_populate_recordset(null::"participation", ${JSON.stringify(rows)}::jsonb)`
}

/** Keys and search text follow the names. */
async function namesChanged(tx: Tx, id: string) {
  const { names } = await readSide(tx, id)
  await forgetNameKeys(tx, id)
  await tx.person.update({
    where: { id },
    data: { searchText: searchTextOf(names), ...keyColumns(names) },
    select: { id: true },
  })
}

/** In rosters in which the person stood twice there is a row less, or one more again. */
async function tellCourses(tx: Tx, actor: Actor, courseIds: readonly string[], by: 1 | -1) {
  for (const id of new Set(courseIds)) {
    const course = await tx.course.findUniqueOrThrow({ where: { id }, select: { title: true, publishedAt: true } })
    const rows = courseIds.filter(one => one === id).length * by
    const now = await tx.participation.count({ where: { courseId: id } })
    await record(tx, actor, {
      event: by === 1 ? "participation.added" : "participation.removed",
      noun: "course",
      recordId: id,
      label: course.title as LocalText,
      changes: [{ field: "participations", from: now - rows, to: now }],
    })
    if (course.publishedAt) await tellVisitors(tx, { noun: "course", recordId: id })
  }
}
