import { describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import { loadStartingData, startingDataIsLoaded, type Seed } from "@/lib/starting-data"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const seedWith = (seed: Seed) => () => Promise.resolve({ default: seed })

describe("the starting data", () => {
  it("leaves nothing behind when it is interrupted", async () => {
    const interrupted = seedWith(async tx => {
      await tx.setting.create({ data: { key: "half", value: true } })
      throw new Error("interrupted")
    })
    await expect(loadStartingData(db, interrupted)).rejects.toThrow("interrupted")
    expect(await startingDataIsLoaded(db)).toBe(false)
    expect(await db.setting.count({ where: { key: "half" } })).toBe(0)
  })

  it("is remembered once it is loaded, and cannot be loaded twice", async () => {
    await loadStartingData(
      db,
      seedWith(() => Promise.resolve()),
    )
    expect(await startingDataIsLoaded(db)).toBe(true)
    await expect(
      loadStartingData(
        db,
        seedWith(() => Promise.resolve()),
      ),
    ).rejects.toThrow()
  })
})
