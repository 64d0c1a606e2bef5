import { latestDay } from "@/lib/dates/partial-date"
import type { CourseLifeWord } from "@/lib/words"

/** How a course's life is told to visitors. `unanswered`: announced for days that have passed, and no result is known. */
export type ToldLife = CourseLifeWord | "unanswered"

type Dated = { life: CourseLifeWord; startsOn: string | null; endsOn: string | null }

export function toldLife({ life, startsOn, endsOn }: Dated, today: string): ToldLife {
  const last = latestDay(endsOn ?? startsOn)
  return life === "planned" && last !== null && last < today ? "unanswered" : life
}
