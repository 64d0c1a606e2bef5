import { parsePartialDate, writePartialDate } from "@/lib/dates/partial-date"
import type { MessageKey } from "@/lib/i18n/messages"

/** What the three boxes of a date hold, as typed. */
export type DateParts = { day: string; month: string; year: string; inferred: boolean }

export type DatePartsResult =
  { ok: true; value: string | null } | { ok: false; problem: MessageKey; parts: ("day" | "month" | "year")[] }

export function toDateParts(text: string | null): DateParts {
  const date = text === null ? null : parsePartialDate(text)
  const part = (number: number | null | undefined) => (number == null ? "" : String(number))
  return { day: part(date?.day), month: part(date?.month), year: part(date?.year), inferred: date?.inferred ?? false }
}

/** Reads the boxes; digits may be full width. All blank is no date, whatever the mark says. */
export function fromDateParts(parts: DateParts): DatePartsResult {
  const [day, month, year] = [parts.day, parts.month, parts.year].map(typed => typed.normalize("NFKC").trim())
  const wrong = (problem: MessageKey, ...boxes: ("day" | "month" | "year")[]): DatePartsResult => ({
    ok: false,
    problem,
    parts: boxes,
  })
  if (!day && !month && !year) return { ok: true, value: null }
  if (day && !/^\d{1,2}$/.test(day)) return wrong("date.day_digits", "day")
  if (month && !/^\d{1,2}$/.test(month)) return wrong("date.month_digits", "month")
  if (year && !/^[1-9]\d{3}$/.test(year)) return wrong("date.year_digits", "year")
  if (day && !month) return wrong("date.month_required", "month")
  if (month && !year && !day) return wrong("date.year_required", "year")
  const number = (typed: string | undefined) => (typed ? Number(typed) : null)
  const date = { year: number(year), month: number(month), day: number(day), inferred: parts.inferred }
  if (date.month !== null && (date.month < 1 || date.month > 12)) return wrong("date.month_digits", "month")
  const value = writePartialDate(date)
  return parsePartialDate(value) ? { ok: true, value } : wrong("date.no_such_day", "day", "month", "year")
}
