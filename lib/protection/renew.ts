import { createHmac } from "node:crypto"
import { secret } from "@/lib/auth/secret"
import { db } from "@/lib/db"
import type { Prisma, ProtectedBlock } from "@/lib/generated/prisma/client"
import { protect, type KeptBlock } from "@/lib/protection/protect"
import { readRosters } from "@/lib/protection/read-rosters"
import { blocksOf, type Counts } from "@/lib/protection/roster"
import type { Chance } from "@/lib/protection/rounding"
import { tablesOf } from "@/lib/protection/tables-of"

type Tx = Prisma.TransactionClient

/**
 * Makes the protected tables anew when public data changed since they were made, once for everybody, and says of when they
 * are. Whoever reads them asks this first.
 */
export async function renewProtectedTables(): Promise<Date> {
  const { changed, made } = await moments(db)
  if (made === madeOf(changed)) return new Date(changed)
  return db.$transaction(renew, { isolationLevel: "RepeatableRead", timeout: 60_000, maxWait: 60_000 })
}

async function renew(tx: Tx): Promise<Date> {
  // Before anything is read: who waited here sees what the one before wrote.
  await tx.$executeRaw`LOCK TABLE "protected_block" IN EXCLUSIVE MODE`
  const { changed, made, threshold } = await moments(tx)
  if (made === madeOf(changed)) return new Date(changed)
  const { activities, attendances } = await readRosters(tx)
  // Blocks of another shape do not know of every trait: they are rounded anew as a whole, once.
  const kept = made?.endsWith(shape) ? await tx.protectedBlock.findMany() : []
  const told = protect(
    blocksOf(activities, attendances, threshold),
    new Map(kept.map(block => [block.key, keptBlockOf(block)])),
    threshold,
    chance,
  )
  await tx.protectedBlock.deleteMany()
  await tx.protectedBlock.createMany({ data: told.kept })
  await tx.protectedTable.deleteMany()
  await tx.protectedTable.createMany({ data: tablesOf(activities, told.contributions) })
  await tx.setting.upsert({
    where: { key: madeFor },
    create: { key: madeFor, value: madeOf(changed) },
    update: { value: madeOf(changed) },
    select: { key: true },
  })
  return new Date(changed)
}

const madeFor = "protected.made_for"

/** Of the traits and tables there are; raised when one is added or means something else. */
const shape = " 2"

/** Of when the public data were, and in which shape the tables are stored: another shape is made anew too. */
const madeOf = (changed: string) => changed + shape

const keptBlockOf = ({ counts, rounded, ...block }: ProtectedBlock): KeptBlock => ({
  ...block,
  counts: counts as Counts,
  rounded: rounded as Counts,
})

async function moments(tx: Tx): Promise<{ changed: string; made: string | null; threshold: number }> {
  const settings = await tx.setting.findMany({
    where: { key: { in: ["public.changed_at", madeFor, "withholding.threshold"] } },
    select: { key: true, value: true },
  })
  const values = new Map(settings.map(({ key, value }) => [key, value]))
  const [changed, made] = [values.get("public.changed_at"), values.get(madeFor)]
  return {
    changed: typeof changed === "string" ? changed : new Date(0).toISOString(),
    made: typeof made === "string" ? made : null,
    threshold: Number(values.get("withholding.threshold") ?? 5),
  }
}

/** Chance that only who has the secret can work out. */
const chance: Chance = name =>
  (createHmac("sha256", secret()).update(`protected ${name}`).digest().readUInt32BE() + 1) / 2 ** 32
