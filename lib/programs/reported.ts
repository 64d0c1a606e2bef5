import type { ProgramFigures } from "@/lib/statistics/program-figures"
import type { PrecisionWord, StatementSubjectWord } from "@/lib/words"

/** What the register itself adds up to, beside a total that someone reported of the same. */
export type Recorded = {
  of: "courses" | "participations" | "countries"
  total: number
  courses: number
  coursesWithoutNumber: number
  /** How many more (or, below zero, fewer) the register has than was reported; null where no number was. */
  difference: number | null
  /** "More than 530": the difference is at least this. */
  atLeast: boolean
}

type Claim = { subject: StatementSubjectWord; number: number | null; precision: PrecisionWord }

/** Null for a claim that is about no total. Countries are those of all programs: nobody claims them of one. */
export function recordedBeside(
  { subject, number, precision }: Claim,
  figures: ProgramFigures,
  countries: number,
): Recorded | null {
  const { courses, participations } = figures
  const beside = (of: Recorded["of"], total: number, coursesWithoutNumber = 0): Recorded => {
    const difference = number === null ? null : total - number
    const isFewer = difference !== null && difference < 0
    return { of, total, courses, coursesWithoutNumber, difference, atLeast: precision === "at-least" && isFewer }
  }
  switch (subject) {
    case "total-courses":
      return beside("courses", courses)
    case "total-participations":
      return beside("participations", participations.value ?? 0, participations.coursesWithoutNumber)
    case "total-countries":
      return beside("countries", countries)
    default:
      return null
  }
}
