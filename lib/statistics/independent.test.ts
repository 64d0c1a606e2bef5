import { describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import { compareFigures } from "@/lib/testing/compare-figures"
import { freshDatabase } from "@/lib/testing/database"
import { emptyRegister, insertRegister, randomRegister } from "@/lib/testing/random-register"
import { minutes, runs } from "@/lib/testing/size"

freshDatabase()

const registers = { sample: 10, deep: 200 }

describe("every figure of a made-up register", () => {
  it("is what the bare tables say", { timeout: minutes({ sample: 1, deep: 20 }) }, async ({ task }) => {
    let figures = 0
    for (let seed = 1; seed <= runs(registers); seed++) {
      await db.$transaction(emptyRegister)
      await db.$transaction(tx => insertRegister(tx, randomRegister(seed)))
      figures += await compareFigures(`register ${seed}`)
    }
    expect(figures).toBeGreaterThan(1000)
    task.meta.figures = `${figures} figures of ${runs(registers)} registers`
  })
})
