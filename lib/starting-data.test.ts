import { describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import { loadStartingData, startingDataIsLoaded, type Seed } from "@/lib/starting-data"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const loading = (seed: Seed) => loadStartingData(db, () => Promise.resolve({ default: seed }))
const topic = { slug: "bridges", names: { en: "bridges" }, field: "engineering" } as const

describe("the starting data", () => {
  it("leaves nothing behind, not even that it was loaded, when loading is broken off", async () => {
    const brokenOff: Seed = (client, also) =>
      client.$transaction(async tx => {
        await tx.topic.create({ data: topic })
        await also?.(tx)
        throw new Error("Broken off")
      })
    await expect(loading(brokenOff)).rejects.toThrow("Broken off")
    expect(await db.topic.count()).toBe(0)
    expect(await startingDataIsLoaded(db)).toBe(false)
  })

  it("is remembered as loaded together with what it loads", async () => {
    await loading((client, also) =>
      client.$transaction(async tx => {
        await tx.topic.create({ data: topic })
        await also?.(tx)
      }),
    )
    expect(await db.topic.count()).toBe(1)
    expect(await startingDataIsLoaded(db)).toBe(true)
  })
})
