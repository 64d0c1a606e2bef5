import { describe, expect, it } from "vitest"
import { progressOf, tellProgress, withProgress } from "@/lib/imports/progress"

describe("how far an import is", () => {
  it("is told by the key of its form, of no other, and forgotten at the end", async () => {
    const work = withProgress("one", async () => {
      expect(progressOf("one")).toEqual({ step: "reading", done: 0, total: 0 })
      await Promise.resolve()
      tellProgress("rosters", 3, 9)
      expect(progressOf("one")).toEqual({ step: "rosters", done: 3, total: 9 })
      expect(progressOf("another")).toBeNull()
      throw new Error("spoiled")
    })
    await expect(work).rejects.toThrow("spoiled")
    expect(progressOf("one")).toBeNull()
    tellProgress("people")
    expect(progressOf("one")).toBeNull()
  })
})
