import type { PrismaClient } from "@/lib/generated/prisma/client"

/** The starting data is loaded into a database once, ever. That it was is remembered there. */

export type Seed = (db: PrismaClient) => Promise<void>
export type ImportSeed = () => Promise<{ default: Seed }>

const key = "starting_data.loaded_at"

export async function startingDataIsLoaded(db: PrismaClient): Promise<boolean> {
  return (await db.setting.findUnique({ where: { key }, select: { key: true } })) !== null
}

export async function loadStartingData(db: PrismaClient, importSeed: ImportSeed): Promise<void> {
  const { default: seed } = await importSeed()
  await seed(db)
  await db.setting.create({ data: { key, value: new Date().toISOString() } })
}
