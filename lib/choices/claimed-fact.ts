import type { CourseFact } from "@/lib/courses/facts"
import type { CourseRecord } from "@/lib/courses/record"
import { parsePartialDate, precisionOf } from "@/lib/dates/partial-date"
import type { LocalText } from "@/lib/i18n/locale"
import type { StatementRecord } from "@/lib/statements/record"
import { toWord, type PersonRoleWord } from "@/lib/words"

type Claim = Pick<StatementRecord, "subject" | "roleKey" | "number" | "precision" | "startsOn" | "endsOn">

/**
 * What a course that follows a claim says itself: the value that its columns can hold, or null for a claim that has none.
 * Of dates, what the claim leaves open stays as it is. A result is a text of the register's own, written with the choice.
 */
export function claimedFact(claim: Claim, course: CourseRecord, result: LocalText): CourseFact | null {
  const { subject, roleKey, number, startsOn, endsOn } = claim
  const precision = toWord(claim.precision)
  if (subject === "dates" && (startsOn ?? endsOn) !== null)
    return { of: "dates", startsOn: startsOn ?? course.startsOn, endsOn: endsOn ?? course.endsOn }
  if (subject === "duration" && number !== null) return { of: "duration", days: number, precision }
  if (subject === "head_count" && number !== null && roleKey !== null)
    return { of: "head-count", role: roleKey as PersonRoleWord, total: number, precision }
  return subject === "result" ? { of: "result", text: result } : null
}

/** Two dates that are known to the day decide the length. */
export const daysDecide = ({ startsOn, endsOn }: Pick<CourseRecord, "startsOn" | "endsOn">): boolean =>
  [startsOn, endsOn].every(date => {
    const parsed = date === null ? null : parsePartialDate(date)
    return parsed !== null && parsed.year !== null && precisionOf(parsed) === "day"
  })
