import { aggregate } from "@/lib/statistics/aggregate"
import type { NamedRecord } from "@/lib/filters/course-filter"
import type { Figure } from "@/lib/statistics/figure"
import { unknownKey } from "@/lib/statistics/words"
import type { FieldWord } from "@/lib/words"

/** What a program with all below it, or the whole register, amounts to: the headline figures. */
export type ProgramFigures = {
  /** When public data last changed. */
  asOf: Date
  firstYear: number | null
  lastYear: number | null
  /** Years from the first to the last, and how many of them have a course. */
  years: number
  yearsWithCourse: number
  /** Counted courses, and those of them whose year is not known. */
  courses: number
  coursesWithoutYear: number
  /** The fields that occur, in their fixed order. */
  byField: ({ field: FieldWord | null } & Figure)[]
  /** How many countries have a course; ASEAN is not among them. */
  countries: number
  countryKeys: string[]
  participations: Figure
  instructors: Figure
  days: Figure
}

export async function programFigures(program: NamedRecord | null): Promise<ProgramFigures> {
  const filter = program ? { program } : {}
  const [participations, instructors, days, countries] = await Promise.all([
    aggregate("participations", ["year", "field"], filter),
    aggregate("instructors", [], filter),
    aggregate("days", [], filter),
    aggregate("courses", ["country"], filter),
  ])
  const years = participations.firsts.filter(({ first }) => first !== unknownKey).map(({ first }) => Number(first))
  const [firstYear, lastYear] = years.length ? [Math.min(...years), Math.max(...years)] : [null, null]
  const countryKeys = countries.firsts.map(({ first }) => first).filter(key => key !== unknownKey)
  return {
    asOf: participations.asOf,
    firstYear,
    lastYear,
    years: firstYear === null || lastYear === null ? 0 : lastYear - firstYear + 1,
    yearsWithCourse: years.length,
    courses: participations.total.courses,
    coursesWithoutYear: participations.firsts.find(({ first }) => first === unknownKey)?.courses ?? 0,
    byField: fieldOrder.flatMap(field =>
      participations.seconds
        .filter(({ second }) => second === (field ?? unknownKey))
        .map(({ first: _first, second: _second, ...figure }) => ({ field, ...figure })),
    ),
    countries: countryKeys.filter(key => key !== "ASEAN").length,
    countryKeys,
    participations: participations.total,
    instructors: instructors.total,
    days: days.total,
  }
}

const fieldOrder = ["engineering", "medical", "other", null] as const
