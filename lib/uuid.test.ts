import { describe, expect, it } from "vitest"
import { isUuid, newId } from "@/lib/uuid"

describe("ids of new records", () => {
  it("are ids of version 7, each after the one before, none twice", () => {
    const ids = Array.from({ length: 10_000 }, () => newId())
    expect(ids.filter(id => !isUuid(id) || id[14] !== "7" || !"89ab".includes(id[19] ?? ""))).toEqual([])
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
