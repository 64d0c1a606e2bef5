import { describe, expect, it } from "vitest"
import { countryMap } from "@/lib/geography/outlines"

const size = { width: 720, height: 330 }
const at = (codes: readonly string[]) =>
  new Map(countryMap(codes, size)?.places.map(({ country, x, y }) => [country, { x, y }]))

describe("countryMap", () => {
  it("puts each country where it lies, islands beyond the date line beside their neighbors", () => {
    const places = at(["MN", "DJ", "SB", "TO", "PG"])
    expect(places.get("DJ")?.x).toBeLessThan(places.get("MN")?.x ?? 0)
    expect(places.get("MN")?.y).toBeLessThan(places.get("PG")?.y ?? 0)
    expect(places.get("SB")?.x).toBeLessThan(places.get("TO")?.x ?? 0)
    for (const { x, y } of places.values()) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(size.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(size.height)
    }
  })

  it("shows the region around one country, in the middle", () => {
    const { x, y } = at(["MN"]).get("MN") ?? {}
    expect(x).toBe(size.width / 2)
    expect(y).toBe(size.height / 2)
    expect(countryMap(["MN"], size)?.land.length).toBeGreaterThan(5000)
  })

  it("says what it has no place for, and is no map without any place", () => {
    expect(countryMap(["ASEAN", "LA"], size)?.missing).toEqual(["ASEAN"])
    expect(countryMap(["ASEAN"], size)).toBeNull()
    expect(countryMap([], size)).toBeNull()
  })
})
