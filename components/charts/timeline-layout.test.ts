import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { axisOf, placeBars, placeMilestones, type TimelineItem } from "@/components/charts/timeline-layout"

const item = (key: string, from: number, to?: number | null): TimelineItem => ({
  key,
  from,
  to,
  when: String(from),
  title: "Special Strategic Partnership",
  text: "for Peace and Prosperity",
})

const anyItems = fc
  .array(fc.tuple(fc.integer({ min: 2000, max: 2030 }), fc.option(fc.integer({ min: 0, max: 6 })), fc.string()), {
    minLength: 1,
    maxLength: 30,
  })
  .map(list =>
    list.map(([from, length, text], index) => ({
      ...item(String(index), from, length === null ? undefined : Math.min(2030, from + length)),
      text,
    })),
  )

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end

describe("the time line", () => {
  it("lets no two texts of a row overlap, whatever there is", () => {
    fc.assert(
      fc.property(anyItems, items => {
        const axis = axisOf(items, 2000, 2030)
        for (const { placed } of [placeMilestones(items, axis), placeBars(items, axis)])
          for (const a of placed)
            for (const b of placed) expect(a !== b && a.row === b.row && overlap(a, b)).toBe(false)
      }),
    )
  })

  it("lets no stem of a milestone run through the text of another", () => {
    fc.assert(
      fc.property(anyItems, items => {
        const { placed } = placeMilestones(items, axisOf(items, 2000, 2030))
        const isCrossed = placed.some(high =>
          placed.some(low => low.row < high.row && low.start < high.start && high.start < low.end),
        )
        expect(isCrossed).toBe(false)
      }),
    )
  })

  it("puts neighbors that have room in one row, and an ongoing phase up to the last year", () => {
    const axis = axisOf([], 2010, 2025)
    const { placed, rows } = placeBars([item("a", 2014, 2016), item("b", 2017, 2019), item("c", 2021, null)], axis)
    expect(rows).toBe(1)
    expect(placed.map(({ start, until }) => [start, until])).toEqual([
      [5, 8],
      [8, 11],
      [12, 17],
    ])
  })

  it("adds empty columns after the last year where its text needs them", () => {
    expect(axisOf([item("a", 2025)], 2010, 2025).columns).toBeGreaterThan(16)
    expect(axisOf([item("a", 2010)], 2010, 2025).columns).toBe(16)
  })
})
