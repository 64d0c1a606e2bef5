import { parsePartialDate, writePartialDate } from "@/lib/dates/partial-date"

/*
 * A date as people type it into cells, in three languages, as a partial date. `20/08/2025` can be read in two orders: the
 * order is settled once for a whole column or file, by the dates that leave no doubt.
 */

export type DayOrder = "day-first" | "month-first"

export type TypedDate = { ok: true; value: string | null } | { ok: false; problem: "order" | "unreadable" }

/** The first year of each era less one, and the letter it is written with. */
const eras: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, R: 2018, H: 1988, S: 1925 }

const yearFirst = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?(?:[T ]\d{1,2}:\d\d.*)?\.?(\?)?$/
const japanese = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:度)?$/
const mongolian =
  /^(\d{4})\s*оны?(?:\s*(\d{1,2})\s*(?:-?р|-?ын|-?ийн)?\s*сар(?:ын)?(?:\s*(\d{1,2})(?:\s*-?\s*(?:ны|ний|н)?(?:\s*өдөр)?)?)?)?$/
const ofEra = /^(令和|平成|昭和|[RHS])\s*(\d{1,2}|元)(?:年|[./-])?(?:\s*(\d{1,2})(?:月|[./-])?(?:\s*(\d{1,2})日?)?)?$/i
const yearLast = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")
const named = /^(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?(?:\s+(\d{1,2}))?,?\s+(\d{4})$/i
const withoutYear = /^XXXX-\d\d-\d\d\??$/
/** Days since 1899-12-30, as a spreadsheet keeps them: from 1954 to 2064, so that no year and no number is taken for one. */
const serial = /^(2\d{4}|[345]\d{4}|60\d{3})(?:\.\d+)?$/

export function readTypedDate(typed: string, order: DayOrder | null): TypedDate {
  const text = typed.normalize("NFKC").trim()
  if (text === "") return { ok: true, value: null }
  if (withoutYear.test(text)) return dateOf(text)
  const plain = yearFirst.exec(text) ?? japanese.exec(text) ?? mongolian.exec(text)
  if (plain) return partsOf(Number(plain[1]), plain[2], plain[3], plain[4] === "?")
  const era = ofEra.exec(text)
  if (era) {
    const since = eras[(era[1] ?? "").toUpperCase()]
    const year = era[2] === "元" ? 1 : Number(era[2])
    return since === undefined || year < 1 ? unreadable : partsOf(since + year, era[3], era[4])
  }
  const last = yearLast.exec(text)
  if (last) {
    const [first, second] = [Number(last[1]), Number(last[2])]
    const settled = first > 12 ? "day-first" : second > 12 ? "month-first" : first === second ? "day-first" : order
    if (settled === null) return { ok: false, problem: "order" }
    return settled === "day-first"
      ? partsOf(Number(last[3]), last[2], last[1])
      : partsOf(Number(last[3]), last[1], last[2])
  }
  const english = named.exec(text)
  if (english) {
    const month = monthNames.indexOf((english[2] ?? "").toLowerCase()) + 1
    return month === 0 ? unreadable : partsOf(Number(english[4]), String(month), english[1] ?? english[3])
  }
  if (serial.test(text)) {
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000)
    return { ok: true, value: day.toISOString().slice(0, 10) }
  }
  return unreadable
}

/** The order that the dates of a file agree on; null where none decides, or where they contradict each other. */
export function dayOrderOf(typed: Iterable<string>): DayOrder | null {
  const seen = new Set<DayOrder>()
  for (const text of typed) {
    const found = yearLast.exec(text.normalize("NFKC").trim())
    if (!found) continue
    if (Number(found[1]) > 12) seen.add("day-first")
    if (Number(found[2]) > 12) seen.add("month-first")
  }
  const [only] = seen
  return seen.size === 1 && only ? only : null
}

const unreadable: TypedDate = { ok: false, problem: "unreadable" }

function partsOf(year: number, month: string | undefined, day: string | undefined, inferred = false): TypedDate {
  const number = (part: string | undefined) => (part === undefined ? null : Number(part))
  return dateOf(writePartialDate({ year, month: number(month), day: number(day), inferred }))
}

function dateOf(text: string): TypedDate {
  return parsePartialDate(text) ? { ok: true, value: text } : unreadable
}
