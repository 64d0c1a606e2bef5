import { isAside } from "@/lib/intake/asides"
import type { DateExpression } from "@/lib/intake/dates/expression"
import { findEnglishDates } from "@/lib/intake/dates/english"
import { findJapaneseDates } from "@/lib/intake/dates/japanese"
import { findMongolianDates } from "@/lib/intake/dates/mongolian"
import { labelKind, type LabelKind } from "@/lib/intake/labels"
import { plainOf, sentencesOf, type Sentence, type Span } from "@/lib/intake/notice-text"
import { findWords, type Dictionary, type WordFound, type WordKind } from "@/lib/intake/words"
import type { Locale } from "@/lib/i18n/locale"

/** A sentence with what all readers ask about it. */
export type ReadSentence = Sentence & {
  aside: boolean
  labelKind: LabelKind | null
  dates: DateExpression[]
  /** A line that says when, and perhaps by whom, the notice was published. */
  dateline: boolean
}

/** A notice that is being read. */
export type Reading = {
  text: string
  plain: string
  language: Locale
  sentences: ReadSentence[]
  words: { [Kind in WordKind]: WordFound<Kind>[] }
}

const dateFinders: Record<Locale, (plain: string) => DateExpression[]> = {
  en: findEnglishDates,
  ja: findJapaneseDates,
  mn: findMongolianDates,
}

export function beginReading(text: string, language: Locale, dictionary: Dictionary): Reading {
  const plain = plainOf(text)
  const dates = dateFinders[language](plain)
  const sentences = sentencesOf(plain, language).flatMap((sentence, at): ReadSentence[] => {
    const own = dates.filter(date => isWithin(date, sentence))
    const kind = labelKind(sentence)
    const read = { aside: isAside(sentence, language), labelKind: kind, dates: own, dateline: kind === "published" }
    if (at >= 4) return [{ ...sentence, ...read }]
    if (isDateline(sentence, own)) return [{ ...sentence, ...read, dateline: true }]
    const end = dispatchEnd(sentence, own)
    if (end === null) return [{ ...sentence, ...read }]
    const [day, ...others] = own
    const head = { ...sentence, ...read, end, text: plain.slice(sentence.start, end), dates: day ? [day] : [] }
    const rest = { ...sentence, ...read, start: end, text: plain.slice(end, sentence.end), dates: others }
    return [{ ...head, dateline: true }, rest]
  })
  const find = <Kind extends WordKind>(kind: Kind) => findWords<Kind>(plain, language, dictionary[kind])
  return {
    text,
    plain,
    language,
    sentences,
    words: {
      place: find("place"),
      role: find("role"),
      organization: find("organization"),
      topic: find("topic"),
      mode: find("mode"),
      field: find("field"),
    },
  }
}

export const isWithin = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end

/** A single day in a short line without a verb. */
function isDateline(sentence: Sentence, dates: readonly DateExpression[]): boolean {
  const [date] = dates
  if (dates.length !== 1 || !date || date.to !== null || date.from.day === null || sentence.label !== null) return false
  const rest = sentence.text.slice(0, date.start - sentence.start) + sentence.text.slice(date.end - sentence.start)
  const letters = rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return letters <= 24 && !/[.。]$/.test(rest.trim()) && !/[をがはに]/.test(rest)
}

/** Where the dash of an agency ends: "TOKYO, 10 February 2025 - The Ministry …"; null where there is none. */
function dispatchEnd({ start, text }: Sentence, [date]: readonly DateExpression[]): number | null {
  if (!date || date.to !== null || date.from.day === null) return null
  const city = text.slice(0, date.start - start).trim()
  const dash = /^[^\S\n]*\)?[^\S\n]*(?:-|:)[^\S\n]/.exec(text.slice(date.end - start))
  return dash && /^\(?[\p{Lu}][\p{L}, ]{1,40}\(?$/u.test(city) ? date.end + dash[0].length : null
}
