import { system, type Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { record } from "@/lib/activity/record"
import { Conflict, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { ObjectionInput, SettlementInput } from "@/lib/objections/schema"
import { claimVersion } from "@/lib/versions"

type Tx = Prisma.TransactionClient

/** Keeps what a visitor wrote. The same once more within the hour is the same. */
export async function receiveObjection(
  tx: Tx,
  { page, input }: { page: string | null; input: ObjectionInput },
): Promise<void> {
  const since = new Date(Date.now() - 3_600_000)
  const same = await tx.objection.findFirst({
    where: { page, message: input.message, createdAt: { gt: since } },
    select: { id: true },
  })
  if (same) return
  const { id } = await tx.objection.create({ data: { page, ...input }, select: { id: true } })
  await record(tx, system, { event: "objection.received", noun: "objection", recordId: id })
}

/** Says what came of it. Where to answer is then no longer needed, and forgotten. */
export async function settleObjection(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: SettlementInput },
): Promise<void> {
  requireMay(actor, { noun: "objection" })
  const before = await tx.objection.findUnique({ where: { id }, select: { id: true, version: true, status: true } })
  if (!before) throw new NotFound("objection")
  if (before.version !== version) throw new Conflict(before.version)
  await claimVersion(tx, "objection", before)
  await tx.objection.update({
    where: { id },
    data: { ...input, ...(input.status !== "open" && { reply: null }) },
    select: { id: true },
  })
  const changes = before.status === input.status ? [] : [{ field: "status", from: before.status, to: input.status }]
  await record(tx, actor, { event: "objection.settled", noun: "objection", recordId: id, changes })
}
