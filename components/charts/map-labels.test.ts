import { describe, expect, it } from "vitest"
import { placeLabels } from "@/components/charts/map-labels"

const spot = (key: string, x: number, y: number, radius = 5) => ({ key, x, y, radius, label: key })

describe("placeLabels", () => {
  it("writes a name to the right of its place, or to the left at the edge", () => {
    expect(placeLabels([spot("Mongolia", 50, 50)], 200, 100)).toMatchObject([{ anchor: "start", x: 59, y: 55 }])
    expect(placeLabels([spot("Mongolia", 190, 50)], 200, 100)).toMatchObject([{ anchor: "end", x: 181 }])
  })

  it("keeps names apart, the larger place first", () => {
    const labels = placeLabels([spot("Cambodia", 50, 60), spot("Laos", 50, 48, 9)], 300, 200)
    expect(labels.map(({ key }) => key)).toEqual(["Laos", "Cambodia"])
    expect(new Set(labels.map(({ anchor, y }) => `${anchor} ${y}`)).size).toBe(2)
  })

  it("leaves out a name for which there is no room", () => {
    expect(placeLabels([spot("Papua New Guinea", 20, 10)], 40, 20)).toEqual([])
  })
})
