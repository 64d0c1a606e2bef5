import { parsePartialDate, writePartialDate } from "@/lib/dates/partial-date"
import { isOtherDay } from "@/lib/intake/asides"
import type { DateExpression, WrittenDay } from "@/lib/intake/dates/expression"
import { fiscalYearIn } from "@/lib/intake/dates/japanese"
import type { Found, Period } from "@/lib/intake/findings"
import { tenseOf } from "@/lib/intake/life"
import type { Reading, ReadSentence } from "@/lib/intake/reading"

/** Around a day, the words that say what day it is. */
const clauseAround = 60

/** When the notice was published, where it says so in a line of its own. */
export function readPublishedOn({ sentences }: Reading): Found<string> | null {
  for (const sentence of sentences) {
    const [date] = sentence.dates
    if (!sentence.dateline || !date) continue
    const value = partial(date.from, null)
    if (value) return { start: date.start, end: date.end, value }
  }
  return null
}

/** When the course is or was held. */
export function readPeriod(reading: Reading, publishedOn: string | null): Found<Period> | null {
  const candidates = reading.sentences.flatMap(sentence =>
    sentence.dateline || sentence.aside
      ? []
      : sentence.dates
          .filter(date => !isOtherDay(clauseOf(reading, sentence, date), reading.language))
          .map(date => ({ date, sentence, score: scoreOf(date, sentence) })),
  )
  const best = Math.max(...candidates.map(({ score }) => score))
  for (const { date, sentence } of candidates.filter(({ score }) => score === best)) {
    const value = resolve(reading, sentence, date, publishedOn)
    if (value) return { start: date.start, end: date.end, value }
  }
  return null
}

function scoreOf({ from, to, open }: DateExpression, sentence: ReadSentence): number {
  const label = sentence.labelKind === "period" ? 10 : 0
  const width = from.day !== null ? 4 : from.month !== null ? 2 : 0
  return label + width + (to ? 3 : 0) + (from.year !== null ? 1 : 0) - (open ? 1 : 0)
}

/** The part of a sentence around a day: up to the next comma, or the next day. */
export function clauseOf({ plain }: Reading, sentence: ReadSentence, date: DateExpression): string {
  const before = plain.slice(Math.max(sentence.start, date.start - clauseAround), date.start)
  const after = plain.slice(date.end, Math.min(sentence.end, date.end + clauseAround))
  const cut = /[,;、；]/
  const others = sentence.dates.filter(other => other !== date)
  const from = Math.max(before.search(/[,;、；][^,;、；]*$/) + 1, 0)
  const stop = after.search(cut)
  const head = before.slice(from)
  const tail = stop < 0 ? after : after.slice(0, stop)
  return others.length === 0 ? head + plain.slice(date.start, date.end) + tail : head + " " + tail
}

function resolve(
  reading: Reading,
  sentence: ReadSentence,
  { from, to, open }: DateExpression,
  publishedOn: string | null,
): Period | null {
  const start = withYear(reading, sentence, from, publishedOn)
  const startsOn = partial(start.day, start.inferred)
  if (to === null) {
    if (startsOn === null) return null
    const day = from.day !== null && !open
    return { startsOn, endsOn: day ? startsOn : null }
  }
  // an end without a year follows the start, over the year's end if need be
  let year = to.year ?? start.day.year
  if (to.year === null || to.year === from.year) {
    const back = (to.month ?? 12) < (from.month ?? 1)
    if (year !== null && back && to.year === null) year += 1
  }
  if (from.year === null && to.year !== null) {
    const before = (from.month ?? 1) > (to.month ?? 12)
    start.day.year = before ? to.year - 1 : to.year
    start.inferred = false
  } else if (from.year !== null && from.year === to.year && (from.month ?? 1) > (to.month ?? 12)) {
    start.day.year = from.year - 1
  }
  const first = partial(start.day, start.inferred)
  const last = partial({ ...to, year }, start.inferred)
  return first === null ? null : { startsOn: first, endsOn: last }
}

type Dated = { day: WrittenDay; inferred: boolean }

/** The year of a day that is written without one: of the heading, of what was said before, or of the notice. */
function withYear(reading: Reading, sentence: ReadSentence, day: WrittenDay, publishedOn: string | null): Dated {
  if (day.year !== null) return { day: { ...day }, inferred: false }
  const headings = reading.sentences.filter(one => one.heading && !one.dateline && one !== sentence)
  const ofHeading = headings.flatMap(one => one.dates).find(date => date.from.year !== null)?.from.year ?? null
  if (ofHeading !== null) return { day: { ...day, year: ofHeading }, inferred: false }
  for (const one of [...headings, sentence]) {
    const fiscal = reading.language === "ja" ? fiscalYearIn(one.text) : null
    if (fiscal !== null && day.month !== null)
      return { day: { ...day, year: day.month < 4 ? fiscal + 1 : fiscal }, inferred: false }
  }
  const before = reading.sentences
    .filter(one => !one.dateline && !one.aside && one.start <= sentence.start)
    .flatMap(one => one.dates)
    .filter(date => date.from.year !== null && !isOtherDay(clauseOf(reading, sentence, date), reading.language))
    .at(-1)
  if (before?.from.year != null) return { day: { ...day, year: before.from.year }, inferred: false }
  const published = publishedOn === null ? null : parsePartialDate(publishedOn)
  if (published?.year == null) return { day: { ...day }, inferred: false }
  const tense = tenseOf(sentence.text, reading.language)?.value
  const month = day.month ?? 1
  const told = published.month ?? 1
  const year = published.year + (tense === "planned" && month < told ? 1 : tense === "held" && month > told ? -1 : 0)
  return { day: { ...day, year }, inferred: true }
}

/** As a partial date; a month or a year of no known year is nothing. */
function partial(day: WrittenDay, inferred: boolean | null): string | null {
  if (day.year === null && day.day === null) return null
  const text = writePartialDate({ ...day, inferred: inferred ?? false })
  return parsePartialDate(text) ? text : null
}
