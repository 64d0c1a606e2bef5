import type { UserActor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { aliveFor } from "@/lib/courses/mentions"
import { InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { checkRows, type BatchPlan, type Checked, type StagedRow } from "@/lib/imports/check"
import type { SheetPlan } from "@/lib/imports/guess"
import { compareNewcomers } from "@/lib/imports/likeness"
import { tellProgress } from "@/lib/imports/progress"
import { readRegister } from "@/lib/imports/register"
import { keepNameKeys } from "@/lib/people/name-keys"
import { isUuid } from "@/lib/uuid"

/* A batch and its rows as the database has them. */

type Tx = Prisma.TransactionClient

/** What a batch made, by kind of record. */
export type Made = {
  courses: string[]
  people: string[]
  participations: string[]
  organizations: string[]
  /** By which other names organizations were meant. */
  aliases: { organization: string; alias: string }[]
  /** What was added to the names of people who were there already. */
  spellings: { person: string; written: string }[]
  /** What words of files mean. */
  words: { vocabulary: string; key: string }[]
}

export const nothingMade = (): Made => ({
  courses: [],
  people: [],
  participations: [],
  organizations: [],
  aliases: [],
  spellings: [],
  words: [],
})

export const batchSelect = {
  id: true,
  name: true,
  sheets: true,
  choices: true,
  made: true,
  createdAt: true,
  confirmedAt: true,
  undoneAt: true,
  createdBy: { select: { email: true } },
  course: { select: { id: true, slug: true, code: true, title: true } },
} as const satisfies Prisma.ImportBatchSelect

/** The imports an actor finds: his own; those of others too, where he edits the whole register. */
export function batchScope(actor: UserActor): Prisma.ImportBatchWhereInput {
  return actor.administrator || actor.programs === "all" ? {} : { createdById: actor.id }
}

export async function findBatch(actor: UserActor, tx: Tx, id: string) {
  requireMay(actor, { noun: "person" })
  const batch = isUuid(id)
    ? await tx.importBatch.findFirst({ where: { id, AND: batchScope(actor) }, select: batchSelect })
    : null
  if (!batch) throw new NotFound("import")
  if (batch.course && (await tx.course.count({ where: { id: batch.course.id, AND: aliveFor(actor) } })) === 0)
    throw new NotFound("import")
  return {
    ...batch,
    sheets: batch.sheets as unknown as SheetPlan[],
    choices: batch.choices as Record<string, string>,
    made: { ...nothingMade(), ...(batch.made as Partial<Made>) },
  }
}

export type Batch = Awaited<ReturnType<typeof findBatch>>

/** The batch, locked, if nothing of it is written yet. */
export async function findOpenBatch(actor: UserActor, tx: Tx, id: string): Promise<Batch> {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM "import_batch" WHERE "id" = ${id}::uuid FOR UPDATE`
  const batch = await findBatch(actor, tx, id)
  if (batch.confirmedAt && !batch.undoneAt) throw new InvalidInput({ "": { key: "import.already_confirmed" } })
  return batch
}

export const planOfBatch = (batch: Batch): BatchPlan => ({
  sheets: batch.sheets,
  course: batch.course,
  choices: batch.choices,
})

export async function rowsOf(tx: Tx, batchId: string): Promise<StagedRow[]> {
  return tx.$queryRaw<StagedRow[]>`
    SELECT "id", "sheet", "number", "cells", "left_out" AS "leftOut", "person", "likely" IS NOT NULL AS "compared"
    FROM "import_row"
    WHERE "batch_id" = ${batchId}::uuid ORDER BY "sheet", "number"`
}

/** Looks at every row anew and keeps what was found. */
export async function checkBatch(actor: UserActor, tx: Tx, batch: Batch): Promise<Checked> {
  tellProgress("checking")
  const rows = await rowsOf(tx, batch.id)
  const checked = checkRows(planOfBatch(batch), rows, await readRegister(actor, tx))
  const found = rows.map(({ id }) => {
    const verdict = checked.verdicts.get(id)
    return { id, state: verdict?.state ?? "not-data", verdict: verdict ?? {} }
  })
  for (let at = 0; at < found.length; at += atOnce)
    await tx.$executeRaw`
      UPDATE "import_row" r SET "state" = f."state", "verdict" = f."verdict"
      FROM jsonb_to_recordset(${JSON.stringify(found.slice(at, at + atOnce))}::jsonb)
        AS f("id" uuid, "state" text, "verdict" jsonb)
      WHERE r."id" = f."id"`
  return checked
}

const atOnce = 5000

/** The same, and points out who the new people may be. */
export async function checkAndCompare(actor: UserActor, tx: Tx, batch: Batch): Promise<void> {
  const checked = await checkBatch(actor, tx, batch)
  await keepNameKeys(tx)
  const found = [...(await compareNewcomers(tx, checked))].map(([id, likely]) => ({ id, likely }))
  for (let at = 0; at < found.length; at += atOnce)
    await tx.$executeRaw`
      UPDATE "import_row" r SET "likely" = f."likely"
      FROM jsonb_to_recordset(${JSON.stringify(found.slice(at, at + atOnce))}::jsonb) AS f("id" uuid, "likely" jsonb)
      WHERE r."id" = f."id"`
}
