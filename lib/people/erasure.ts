import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { record } from "@/lib/activity/record"
import { Conflict, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Made } from "@/lib/imports/batch"
import { nameKeysVersion } from "@/lib/names/keys"
import type { ErasureReason } from "@/lib/people/erasure-reasons"
import { readBandOfRank } from "@/lib/ranks/bands"
import { foldedRank } from "@/lib/ranks/folded-rank"
import { searchable } from "@/lib/search/searchable"

/*
 * Somebody goes from the register for good. What is counted stays: a record without a name, with the sex and country that the
 * figures tell of, and its parts in courses with organization, scores and the band of the rank. Every figure is the same after.
 */

type Tx = Prisma.TransactionClient

/** Only for those who look after the users: it can't be taken back. */
export const erasureSubject = { noun: "user" } as const

/** Throws `Conflict` when the person was saved by someone else since `version` was read. */
export async function erasePerson(
  actor: Actor,
  tx: Tx,
  { id, version, reason }: { id: string; version?: number; reason: ErasureReason },
): Promise<void> {
  requireMay(actor, erasureSubject)
  const [person] = await tx.$queryRaw<{ version: number; erasedAt: Date | null; mergedIntoId: string | null }[]>`
    SELECT "version", "erased_at" AS "erasedAt", "merged_into_id" AS "mergedIntoId"
    FROM "person" WHERE "id" = ${id}::uuid FOR UPDATE`
  if (!person || person.erasedAt || person.mergedIntoId) throw new NotFound("person")
  if (version !== undefined && version !== person.version) throw new Conflict(person.version)
  const others = await mergedInto(tx, id)
  const ids = [id, ...others]
  const names = await tx.personName.findMany({
    where: { personId: { in: ids } },
    select: { written: true, given: true, fatherName: true },
  })
  await forgetInImports(tx, ids, names)
  const parts = await foldParts(tx, id)
  const pair = { OR: [{ firstId: { in: ids } }, { secondId: { in: ids } }] }
  await tx.personLikeness.deleteMany({ where: pair })
  await tx.personDifference.deleteMany({ where: pair })
  await tx.personMerge.deleteMany({ where: { OR: [{ keptId: { in: ids } }, { mergedId: { in: ids } }] } })
  await tx.personNameKey.deleteMany({ where: { personId: { in: ids } } })
  await tx.personName.deleteMany({ where: { personId: { in: ids } } })
  await tx.reading.deleteMany({ where: { recordId: { in: ids } } })
  await tx.removedRow.deleteMany({ where: { personId: { in: ids } } })
  await tx.$executeRaw`
    DELETE FROM "idempotency_key" WHERE EXISTS (
      SELECT 1 FROM unnest(${ids}::text[]) AS "id" WHERE position("id" IN "answer"::text) > 0)`
  await tx.person.deleteMany({ where: { id: { in: others } } })
  const now = new Date()
  await tx.person.update({
    where: { id },
    data: {
      ...{ sealedEmail: null, sealedPhone: null, sealedAddress: null, sealedNotes: null },
      ...{ searchText: "", nameKeysVersion, comparedAt: now, deletedAt: now, erasedAt: now },
      version: { increment: 1 },
    },
    select: { id: true },
  })
  await tx.erasure.createMany({ data: ids.map(personId => ({ personId, at: now })), skipDuplicates: true })
  await record(tx, actor, {
    event: "person.erased",
    noun: "person",
    recordId: id,
    changes: [
      { field: "erasure", from: null, to: reason },
      { field: "participations", from: null, to: parts },
    ],
  })
}

/** The records that turned out to be this person, and those that turned out to be them. */
async function mergedInto(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE "same" AS (
      SELECT "id" FROM "person" WHERE "merged_into_id" = ${id}::uuid
      UNION SELECT p."id" FROM "person" p JOIN "same" s ON p."merged_into_id" = s."id"
    )
    SELECT "id"::text AS "id" FROM "same"`
  return rows.map(row => row.id)
}

/** Leaves of each part what is counted. A certificate is gone: whoever checks its code is told nothing any more. */
async function foldParts(tx: Tx, personId: string): Promise<number> {
  const bandOf = await readBandOfRank(tx)
  const parts = await tx.participation.findMany({
    where: { personId },
    select: {
      id: true,
      rank: true,
      person: { select: { country: true } },
      organization: { select: { country: true } },
    },
  })
  for (const { id, rank, person, organization } of parts)
    await tx.participation.update({
      where: { id },
      data: {
        rank: foldedRank(bandOf(rank, person.country ?? organization?.country ?? null)),
        certificateNumber: null,
        certificateCode: null,
        certificateGivenOn: null,
        certificateWithdrawnAt: null,
        certificateWithdrawnReason: null,
        version: { increment: 1 },
      },
      select: { id: true },
    })
  return parts.length
}

type Name = { written: string; given: string | null; fatherName: string | null }

/** Files that were taken in: the cells of every row about the person, and what was remembered of the spellings. */
async function forgetInImports(tx: Tx, ids: readonly string[], names: readonly Name[]): Promise<void> {
  const spellings = [...new Set(names.map(name => searchable(name.written)).filter(name => name !== ""))]
  const isNamedIn = (cells: readonly string[]) => {
    const each = cells.map(cell => searchable(cell))
    const words = new Set(each.flatMap(cell => cell.split(" ")))
    // father's and given name may stand in columns apart; a single name is many people's, so it must fill its cell
    return spellings.some(name =>
      name.includes(" ") ? name.split(" ").every(word => words.has(word)) : each.includes(name),
    )
  }
  const rows = await tx.importRow.findMany({
    where: { OR: [{ person: { in: [...ids] } }, { state: { not: "not-data" } }] },
    select: { id: true, cells: true, person: true, verdict: true, likely: true },
  })
  for (const { id, cells, person, verdict, likely } of rows) {
    const isAbout = isNamedIn(cells) || (person !== null && ids.includes(person))
    const told = JSON.stringify([verdict, likely])
    if (!isAbout && !ids.some(one => told.includes(one))) continue
    await tx.importRow.update({
      where: { id },
      data: {
        cells: isAbout ? cells.map(() => "") : cells,
        ...(isAbout && { leftOut: true, person: null, verdict: { problems: {} } }),
        likely: [],
      },
      select: { id: true },
    })
  }
  const batches = await tx.importBatch.findMany({ select: { id: true, made: true } })
  for (const { id, made } of batches) {
    const { spellings: added = [], ...rest } = made as Partial<Made>
    const left = added.filter(one => !ids.includes(one.person))
    if (left.length < added.length)
      await tx.importBatch.update({ where: { id }, data: { made: { ...rest, spellings: left } }, select: { id: true } })
  }
}
