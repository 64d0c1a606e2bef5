import { describe, expect, it } from "vitest"
import { changesBetween } from "@/lib/activity/changes"

describe("changesBetween", () => {
  it("names a field that changed, with both values", () => {
    expect(changesBetween({ kind: "course", mode: null }, { kind: "seminar", mode: null })).toEqual([
      { field: "kind", from: "course", to: "seminar" },
    ])
  })
  it("does not mind the order of keys, nor missing against null", () => {
    expect(changesBetween({ title: { en: "A", ja: "B" } }, { title: { ja: "B", en: "A" }, notes: null })).toEqual([])
  })
  it("names a personal field without what stood in it", () => {
    const changes = changesBetween({ name: "Д.Батлут" }, { name: "Д.Батмөнх" }, new Set(["name"]))
    expect(changes).toEqual([{ field: "name", personal: true }])
  })
  it("cuts long texts", () => {
    const [change] = changesBetween({ notes: "" }, { notes: "x".repeat(600) })
    expect((change?.to as string).length).toBe(500)
  })
})
