import type { Locale } from "@/lib/i18n/locale"

/*
 * The text of a notice as it is read: the same length, sign by sign, so that a place in it is a place in the original. Wide
 * letters and digits are made narrow, all dashes and blanks alike; letters keep their case.
 */

/** Where something stands in the text. */
export type Span = { start: number; end: number }

/** A sentence, or a line without an end. */
export type Sentence = Span & {
  text: string
  /** What a line begins with, before its colon or after its number: `期間`, `Place`, `Хугацаа`. */
  label: (Span & { text: string }) | null
  /** Above the first whole sentence. */
  heading: boolean
}

/** How long a notice may be: some ten pages. What is longer holds more than one course. */
export const longestNotice = 20_000

/**
 * How a notice is kept: composed letters, one kind of line end, no endless blanks, and the letters that a PDF has in the place
 * of 日 and 月 written as these. Offsets are of this text.
 */
export const keptText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u2e80-\u2fdf]/g, sign => sign.normalize("NFKC"))
    .replace(/[\p{Cc}\u200b-\u200d\u2060\ufeff]/gu, sign => (sign === "\n" || sign === "\t" ? sign : ""))
    .replace(/([^\S\n]{20})[^\S\n]+/g, "$1")
    .replace(/\n{4,}/g, "\n\n\n")
    .trim()

export function plainOf(text: string): string {
  return text.replace(
    /[\uff01-\uff5e\u3000\u00a0\u202f\u2009\t\u2010-\u2015\u2212\u301c\u2019]/g,
    sign => narrow[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}

const narrow: Record<string, string> = {
  ...Object.fromEntries(["\u3000", "\u00a0", "\u202f", "\u2009", "\t"].map(blank => [blank, " "])),
  ...Object.fromEntries([..."\u2010\u2011\u2012\u2013\u2014\u2015\u2212"].map(dash => [dash, "-"])),
  "\u301c": "~",
  "\u2019": "'",
}

/** Where a sentence ends, besides the end of its line. */
const ends: Record<Locale, RegExp> = {
  en: /(?<!^\s*\(?\d{1,2})(?<!\b(?:No|Nos|Mr|Ms|Dr|Lt|Col|Gen|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|ca|e\.g|i\.e|[A-Z]))[.!?]["')\]]*(?=\s)/g,
  ja: /[。！!？?](?![」』)])/g,
  mn: /(?<!\b\p{Lu})(?<!\d)[.!?]["'»)]*(?=\s)/gu,
}

const labelled =
  /^[^\S\n]*(?:(?:[-・●○■□◆*]|\(?[0-9]{1,2}[.)]?|[①-⑳])[^\S\n]*)?([^\n:：。.]{1,24}?)[^\S\n]*[:：](?!\/\/)/u
/** `期 間 平成…`: a label of the forms of an office, spread out and followed by a blank. */
const spread =
  /^[^\S\n]*(?:[0-9]{1,2}[^\S\n]+)?((?:期 *間|日 *時|場 *所|対 *象(?: *者)?|参 *加 *者|派 *遣 *者|招へい者|教 *官)(?=  ?\S))[^\S\n]+/u

/** The sentences of a plain text, in order. */
export function sentencesOf(plain: string, language: Locale): Sentence[] {
  const found: Sentence[] = []
  let lineStart = 0
  let heading = true
  for (const line of plain.split("\n")) {
    let from = lineStart
    const label = labelOf(line, lineStart)
    const stops = [...line.matchAll(ends[language])].map(({ index, 0: sign }) => lineStart + index + sign.length)
    for (const to of [...stops, lineStart + line.length]) {
      const text = plain.slice(from, to)
      if (text.trim() !== "") {
        const whole = stops.includes(to)
        if (whole || label) heading = false
        found.push({ start: from, end: to, text, label: from === lineStart ? label : null, heading })
      }
      from = to
    }
    lineStart += line.length + 1
  }
  return found
}

function labelOf(line: string, lineStart: number): Sentence["label"] {
  const match = labelled.exec(line) ?? spread.exec(line)
  const text = match?.[1]
  if (!match || text === undefined) return null
  const start = lineStart + match.index + match[0].indexOf(text)
  return { start, end: start + text.length, text: text.replace(/\s+/g, " ").trim() }
}

/** The first line that is no date: what the notice is called. */
export function headlineOf(text: string): Span | null {
  let start = 0
  for (const line of text.split("\n")) {
    const letters = line.match(/\p{L}/gu)?.length ?? 0
    if (letters >= 8) {
      const lead = line.length - line.trimStart().length
      return { start: start + lead, end: start + line.trimEnd().length }
    }
    start += line.length + 1
  }
  return null
}
