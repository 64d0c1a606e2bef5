import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { keepRemoved } from "@/lib/bin/removed-rows"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { rankKey } from "@/lib/ranks/rank-key"
import { rankInputOf, rankSelect, type RankRecord } from "@/lib/ranks/record"
import type { RankInput } from "@/lib/ranks/schema"
import { claimVersion } from "@/lib/versions"
import { fromWord } from "@/lib/words"

type Tx = Prisma.TransactionClient
type Read = { id: string; version: number }

export async function createRank(actor: Actor, tx: Tx, input: RankInput): Promise<Read> {
  requireMay(actor, { noun: "register" })
  await requireFree(tx, input, null)
  return finish(actor, tx, await tx.rank.create({ data: columns(input), select: rankSelect }), "rank.created")
}

export async function updateRank(actor: Actor, tx: Tx, { id, version, input }: Read & { input: RankInput }) {
  const before = await mustFind(actor, tx, { id, version })
  await requireFree(tx, input, id)
  await claimVersion(tx, "rank", before)
  const after = await tx.rank.update({ where: { id }, data: columns(input), select: rankSelect })
  return finish(actor, tx, after, "rank.updated", changesBetween(rankInputOf(before), rankInputOf(after)))
}

/** Takes it out of the table into the bin: people who have it are not mapped any more, and nothing else is lost. */
export async function deleteRank(actor: Actor, tx: Tx, read: Read): Promise<void> {
  const rank = await mustFind(actor, tx, read)
  await claimVersion(tx, "rank", rank)
  await keepRemoved(tx, actor, "rank", [rank.id], { label: { en: rank.written } })
  await tx.rank.delete({ where: { id: rank.id }, select: { id: true } })
  await finish(actor, tx, rank, "rank.deleted")
}

function columns({ written, country, band }: RankInput) {
  return { written, country, key: rankKey(written), band: fromWord(band) }
}

async function requireFree(tx: Tx, { written, country }: RankInput, id: string | null): Promise<void> {
  const other = await tx.rank.findFirst({
    where: { country, key: rankKey(written), ...(id && { id: { not: id } }) },
    select: { written: true },
  })
  if (other) throw new InvalidInput({ written: { key: "rank.written_taken", values: { written: other.written } } })
}

async function mustFind(actor: Actor, tx: Tx, { id, version }: Read): Promise<RankRecord> {
  requireMay(actor, { noun: "register" })
  const rank = await tx.rank.findUnique({ where: { id }, select: rankSelect })
  if (!rank) throw new NotFound("rank")
  if (rank.version !== version) throw new Conflict(rank.version)
  return rank
}

async function finish(actor: Actor, tx: Tx, rank: RankRecord, event: ActivityEvent, changes: Change[] = []) {
  await record(tx, actor, { event, noun: "rank", recordId: rank.id, label: { en: rank.written }, changes })
  await tellVisitors(tx, { noun: "rank", recordId: rank.id })
  return { id: rank.id, version: rank.version }
}
