import { personRoles, statementSubjects, type PersonRoleWord, type StatementSubjectWord } from "@/lib/words"

/** A thing that sources speak of: a field of a record, or the head count of a role. */
export type Spoken = { subject: StatementSubjectWord; role: PersonRoleWord | null }

export const spokenKey = ({ subject, role }: Spoken): string => (role ? `${subject}-${role}` : subject)

export const isSame = (a: Spoken, b: Spoken): boolean => a.subject === b.subject && a.role === b.role

/** A field whose claims can be held against what the record says itself. */
export const comparable: readonly StatementSubjectWord[] = ["dates", "duration", "head-count"]

/** What is said of a course, in the order of its form. */
export const courseSubjects = [
  "dates",
  "duration",
  "life",
  "place",
  "topics",
  "recipients",
  "delegation",
  "organization",
  "head-count",
  "result",
  "other",
] as const satisfies readonly StatementSubjectWord[]

/** What is said of a program as a whole. */
export const programSubjects = [
  "total-courses",
  "total-participations",
  "total-countries",
  "topics",
  "other",
] as const satisfies readonly StatementSubjectWord[]

/** The head count of each role is a thing of its own. */
export const spokenOf = (subjects: readonly StatementSubjectWord[]): Spoken[] =>
  subjects.flatMap((subject): Spoken[] =>
    subject === "head-count" ? personRoles.map(role => ({ subject, role })) : [{ subject, role: null }],
  )

/** Claims by what they speak of, in a fixed order. */
export function bySpoken<Claim extends Spoken>(claims: readonly Claim[]): (Spoken & { claims: Claim[] })[] {
  return spokenOf(statementSubjects).flatMap(spoken => {
    const about = claims.filter(claim => isSame(claim, spoken))
    return about.length > 0 ? [{ ...spoken, claims: about }] : []
  })
}
