import type { Figure } from "@/lib/statistics/figure"
import { isYear, unknownKey, type Breakdown } from "@/lib/statistics/words"

/*
 * What a figure is beside others. Nothing is compared that the sources do not allow: a year of which some numbers are not
 * known has no difference to another, only a lower bound.
 */

/** Of the whole, from 0 to 1; null where a number is missing or the rows do not add up to the whole. */
export function shareOf(figure: Figure, whole: Figure, additive: boolean): number | null {
  if (!additive || figure.value === null || !whole.value) return null
  return figure.value / whole.value
}

/**
 * The difference of each year to the year before, by key; null where one of the two is not known whole, and for the first
 * year. A year without a course is known: it has 0.
 */
export function changesByYear(
  first: Breakdown | undefined,
  rows: readonly (Figure & { key: string })[],
): ReadonlyMap<string, number | null> {
  if (!isYear(first)) return new Map()
  const years = new Map(rows.filter(row => row.key !== unknownKey).map(row => [row.key, row]))
  return new Map(
    [...years].map(([key, row]) => {
      const before = years.get(String(Number(key) - 1))
      return [key, before && isWhole(row) && isWhole(before) ? (row.value ?? 0) - (before.value ?? 0) : null]
    }),
  )
}

const isWhole = ({ value, coursesWithoutNumber, approximate }: Figure) =>
  value !== null && coursesWithoutNumber === 0 && !approximate
