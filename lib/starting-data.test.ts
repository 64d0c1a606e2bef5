import { describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import { loadStartingData, startingDataIsLoaded, type Seed } from "@/lib/starting-data"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const loading = (seed: Seed) => loadStartingData(db, () => Promise.resolve({ default: seed }))
const oneTopic: Seed = async tx => {
  await tx.topic.create({ data: { slug: "bridges", names: { en: "bridges" }, field: "engineering" } })
}

describe("the starting data", () => {
  it("leaves nothing behind, not even that it was loaded, when loading is broken off", async () => {
    const brokenOff: Seed = async tx => {
      await oneTopic(tx)
      throw new Error("Broken off")
    }
    await expect(loading(brokenOff)).rejects.toThrow("Broken off")
    expect(await db.topic.count()).toBe(0)
    expect(await startingDataIsLoaded(db)).toBe(false)
  })

  it("is remembered as loaded together with what it loads", async () => {
    await loading(oneTopic)
    expect(await db.topic.count()).toBe(1)
    expect(await startingDataIsLoaded(db)).toBe(true)
  })
})
