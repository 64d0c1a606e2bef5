import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client"

/** The starting data is loaded into a database once, ever. That it was is remembered there, in the same transaction. */

export type Seed = (tx: Prisma.TransactionClient) => Promise<void>
export type ImportSeed = () => Promise<{ default: Seed }>

const key = "starting_data.loaded_at"

export async function startingDataIsLoaded(db: PrismaClient): Promise<boolean> {
  return (await db.setting.findUnique({ where: { key }, select: { key: true } })) !== null
}

/** All of it or nothing: a start that is interrupted here loads it the next time. */
export async function loadStartingData(db: PrismaClient, importSeed: ImportSeed): Promise<void> {
  const { default: seed } = await importSeed()
  await db.$transaction(
    async tx => {
      await seed(tx)
      await tx.setting.create({ data: { key, value: new Date().toISOString() }, select: { key: true } })
    },
    { maxWait: 10_000, timeout: 300_000 },
  )
}
