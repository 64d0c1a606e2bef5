import type { FormerPlan } from "@/lib/courses/plans"

/** What was planned, where an announcement before the course gave other days than those on which it was held: by row. */
export const plans: Record<string, readonly FormerPlan[]> = {
  // R15, and R14 for the days on which it was held
  "MN-E15": [{ startsOn: "2025-08-19", endsOn: "2025-09-18", endedBy: "held", counts: [], reason: {} }],
}
