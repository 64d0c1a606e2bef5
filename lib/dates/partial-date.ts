// A day as far as it is known: `2025-08-20`, `2025-08`, `2025`, `XXXX-09-24` (year not known); `?` marks an inferred one.
// Days are plain dates, computed in UTC so that no time zone moves one.

export type PartialDate = { year: number | null; month: number | null; day: number | null; inferred: boolean }

export type Precision = "day" | "month" | "year"

const shape = /^(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|XXXX-(\d\d)-(\d\d))(\?)?$/

export function parsePartialDate(text: string): PartialDate | null {
  const match = shape.exec(text)
  if (!match) return null
  const [, year, month, day, lonelyMonth, lonelyDay, mark] = match
  const number = (part: string | undefined) => (part === undefined ? null : Number(part))
  const date = {
    year: number(year),
    month: number(month ?? lonelyMonth),
    day: number(day ?? lonelyDay),
    inferred: mark !== undefined,
  }
  return exists(date) ? date : null
}

export const isPartialDate = (text: string) => parsePartialDate(text) !== null

export function writePartialDate({ year, month, day, inferred }: PartialDate): string {
  const parts = [year === null ? "XXXX" : digits(year, 4)]
  if (month !== null) parts.push(digits(month, 2))
  if (day !== null) parts.push(digits(day, 2))
  return parts.join("-") + (inferred ? "?" : "")
}

export const isInferred = (text: string | null) => text?.endsWith("?") ?? false

export function precisionOf({ month, day }: PartialDate): Precision {
  return day !== null ? "day" : month !== null ? "month" : "year"
}

/** The first day it can be, as `YYYY-MM-DD`; null where the year is not known. */
export function earliestDay(text: string | null): string | null {
  const date = known(text)
  return date && isoDay(date.year, date.month ?? 1, date.day ?? 1)
}

/** The last day it can be, as `YYYY-MM-DD`; null where the year is not known. */
export function latestDay(text: string | null): string | null {
  const date = known(text)
  if (!date) return null
  const month = date.month ?? 12
  return isoDay(date.year, month, date.day ?? daysInMonth(date.year, month))
}

/** Bounds of a period, for sorting and searching. Without an end, it lasts as long as its start is wide. */
export function boundsOf(start: string | null, end: string | null) {
  return { earliest: earliestDay(start ?? end), latest: latestDay(end ?? start) }
}

/** True only where it is certain. Days of a year not known decide nothing: a course may run over a year's end. */
export function endsBeforeStart(start: string | null, end: string | null): boolean {
  const first = earliestDay(start)
  const last = latestDay(end)
  return first !== null && last !== null && last < first
}

/** Calendar days, both ends counted; null unless both ends are days of a known year. */
export function inclusiveDays(start: string | null, end: string | null): number | null {
  const [first, last] = [start, end].map(dayNumber)
  if (first === undefined || last === undefined || first === null || last === null || last < first) return null
  return last - first + 1
}

export const calendarYear = (start: string | null): number | null => known(start)?.year ?? null

/** The Japanese fiscal year (April to March, named by the year it starts in); null where the date is too coarse. */
export function fiscalYear(start: string | null): number | null {
  const [first, last] = [earliestDay(start), latestDay(start)]
  if (!first || !last) return null
  const year = fiscalYearOfDay(first)
  return year === fiscalYearOfDay(last) ? year : null
}

export function fiscalYearOfDay(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5, 7) < "04" ? year - 1 : year
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function exists({ year, month, day }: PartialDate): boolean {
  if (year !== null && year < 1000) return false
  if (month !== null && (month < 1 || month > 12)) return false
  if (month === null || day === null) return true
  // without a year, 29 February can be right
  return day >= 1 && day <= daysInMonth(year ?? 2000, month)
}

function known(text: string | null) {
  const date = text === null ? null : parsePartialDate(text)
  if (!date || date.year === null) return null
  return { ...date, year: date.year }
}

/** A day of a known year as the number of days since 1970, for differences and scales. */
export function dayNumber(text: string | null): number | null {
  const date = known(text)
  if (!date || date.month === null || date.day === null) return null
  return Date.UTC(date.year, date.month - 1, date.day) / 86_400_000
}

/** The day of such a number, as `YYYY-MM-DD`. */
export const dayOfNumber = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)

const digits = (number: number, length: number) => String(number).padStart(length, "0")

const isoDay = (year: number, month: number, day: number) => `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
