/** The six things that a complete course says, in the order of its form. */
export const completenessParts = ["period", "place", "recipients", "trainees", "instructors", "content"] as const

export type CompletenessPart = (typeof completenessParts)[number]

export type Completeness = Record<CompletenessPart, boolean>

type Facts = {
  startsOn: string | null
  endsOn: string | null
  places: readonly unknown[]
  topics: readonly unknown[]
  result: object
  organizations: readonly { role: string }[]
  headCounts: readonly { roleKey: string; who: string | null }[]
  /** Recorded by head count or roster. */
  trainees: number | null
  instructors: number | null
}

/** A day that was printed: known to the day, and not inferred. */
const isPrintedDay = (date: string | null) => date !== null && /^\d{4}-\d\d-\d\d$/.test(date)

export function completenessOf(course: Facts): Completeness {
  return {
    period: isPrintedDay(course.startsOn) && isPrintedDay(course.endsOn),
    place: course.places.length > 0,
    recipients:
      course.organizations.some(({ role }) => role === "recipient") ||
      course.headCounts.some(({ roleKey, who }) => roleKey === "trainee" && who !== null),
    trainees: course.trainees !== null,
    instructors: course.instructors !== null,
    content: course.topics.length > 0 || Object.keys(course.result).length > 0,
  }
}

export const missingParts = (completeness: Completeness): CompletenessPart[] =>
  completenessParts.filter(part => !completeness[part])
