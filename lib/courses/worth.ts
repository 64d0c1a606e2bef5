import { completenessParts, completenessRules, type CompletenessPart } from "@/lib/courses/completeness"
import type { MissingCounts } from "@/lib/courses/list-queries"

/** What it would be worth to know all that is missing: each part as often as it is missing, by the worth of its rule. */
export const worthOf = ({ parts }: MissingCounts): number =>
  completenessParts.reduce((sum, part) => sum + worthOfPart(part, parts[part].missing), 0)

const worthOfPart = (part: CompletenessPart, missing: number) => completenessRules[part].worth * missing

/** What is missing, the most worth knowing first. */
export const missingByWorth = ({ parts }: MissingCounts) =>
  completenessParts
    .map(part => ({ part, ...parts[part] }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => worthOfPart(b.part, b.missing) - worthOfPart(a.part, a.missing))

/** How many things are known of all that should be. */
export function knownOf({ parts }: MissingCounts): { known: number; asked: number } {
  const all = Object.values(parts)
  const asked = all.reduce((sum, part) => sum + part.asked, 0)
  return { asked, known: asked - all.reduce((sum, part) => sum + part.missing, 0) }
}
