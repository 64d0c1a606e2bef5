/** What is counted. `people` comes with the protected tables. */
export const measures = ["courses", "days", "participations", "instructors"] as const

export type Measure = (typeof measures)[number]

/** What it can be broken down by. */
export const breakdowns = ["year", "fiscalYear", "field", "program", "topic", "country", "mode"] as const

export type Breakdown = (typeof breakdowns)[number]

/** A course can stand in several rows of these: their rows add up to more than the total. */
export const severalPerCourse: readonly Breakdown[] = ["topic", "country"]

/** The key of the row of courses of which it is not known. */
export const unknownKey = "unknown"

export const isYear = (breakdown: Breakdown | undefined) => breakdown === "year" || breakdown === "fiscalYear"
