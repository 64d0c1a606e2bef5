import { dayNumber, dayOfNumber } from "@/lib/dates/partial-date"

export type DateTick = { day: number; iso: string; isFirstOfMonth: boolean }

const most = 6

/** At most six ticks: days, Mondays, or firsts of a month, whichever are the finest that fit. */
export function dateTicks(from: number, to: number): DateTick[] {
  const days = to - from + 1
  const isoDays = Array.from({ length: days }, (_, index) => dayOfNumber(from + index))
  if (days <= most) return marked(isoDays)
  const mondays = isoDays.filter(iso => new Date(`${iso}T00:00:00Z`).getUTCDay() === 1)
  const fortnights = mondays.filter((_, index) => index % 2 === 0)
  const firsts = isoDays.filter(iso => iso.endsWith("-01"))
  const step = Math.ceil(firsts.length / most)
  const months = firsts.filter((_, index) => index % step === 0)
  return marked([mondays, fortnights, months].find(ticks => ticks.length > 0 && ticks.length <= most) ?? [])
}

/** The month is written where it changes. */
const marked = (isoDays: string[]): DateTick[] =>
  isoDays.map((iso, index) => ({
    iso,
    day: dayNumber(iso) ?? 0,
    isFirstOfMonth: iso.slice(0, 7) !== isoDays[index - 1]?.slice(0, 7),
  }))
