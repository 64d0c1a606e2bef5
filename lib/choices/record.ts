import type { CourseFact } from "@/lib/courses/facts"
import type { LocalText } from "@/lib/i18n/locale"

/** How a claim stood: whether its record followed it, and why. */
export type Standing = { id: string; chosen: boolean; reason: LocalText }

/** What a choice changed, as it was on one side of it. */
export type ChoiceState = {
  fact: CourseFact | null
  statements: Standing[]
  /** The plan that ended with the choice, for other days were chosen. */
  endedPlan?: string | null
}
