import type { PublicCourse } from "@/lib/courses/public-queries"
import type { PublicSource } from "@/lib/sources/public-source"
import type { PublicStatement, StatementGroup } from "@/lib/statements/public-statements"
import type { PersonRoleWord, StatementSubjectWord } from "@/lib/words"

/** What is claimed of one fact: of a field, or of the head count of a role. */
export type Fact = { subject: StatementSubjectWord; role?: PersonRoleWord }

/** The sources of a course by the number they have on its page, and what they say. */
export type Evidence = {
  sources: PublicSource[]
  /** Numbers of the sources whose claims about these facts were chosen. */
  chosenFrom: (...facts: Fact[]) => number[]
  /** The claims about a fact that were chosen. */
  chosen: (fact: Fact) => PublicStatement[]
  /** The first of these facts in which sources differ. */
  difference: (...facts: Fact[]) => StatementGroup | undefined
  numberOf: (code: string) => number | null
  sourceOf: (statement: PublicStatement) => PublicSource | undefined
  differences: StatementGroup[]
  /** Claims that stand alone: no value was chosen beside them. */
  notes: StatementGroup[]
}

export function evidenceOf(course: Pick<PublicCourse, "statements">, sources: PublicSource[]): Evidence {
  const numberOf = (code: string) => sources.findIndex(source => source.code === code) + 1 || null
  const group = ({ subject, role }: Fact) =>
    course.statements.find(each => each.subject === subject && each.role === (role ?? null))
  return {
    sources,
    numberOf,
    sourceOf: ({ sourceCode }) => sources.find(source => source.code === sourceCode),
    chosenFrom: (...facts) => {
      const chosen = facts.flatMap(fact => group(fact)?.chosen ?? [])
      const numbers = chosen.map(({ sourceCode }) => numberOf(sourceCode)).filter(number => number !== null)
      return [...new Set(numbers)].sort((a, b) => a - b)
    },
    chosen: fact => group(fact)?.chosen ?? [],
    difference: (...facts) => facts.map(group).find(each => each?.differs),
    differences: course.statements.filter(each => each.differs),
    notes: course.statements.filter(each => each.chosen.length === 0 && !each.differs),
  }
}

/** Where the claims of a group stand on the page. */
export const claimsId = ({ subject, role }: Pick<StatementGroup, "subject" | "role">) =>
  role ? `claims-${subject}-${role}` : `claims-${subject}`
