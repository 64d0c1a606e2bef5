import { formatNumber, pluralCategory } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { messages, type MessageKey } from "@/lib/i18n/messages"
import { agreeing } from "@/lib/i18n/mongolian"

export type MessageValues = Record<string, string | number>

export type Translate = (key: MessageKey, values?: MessageValues) => string

/**
 * Numbers are written as the language writes them; give a year as a string. `count` chooses the plural. A placeholder
 * without a value stays as it is, so that a component can put an element there.
 */
export function translator(locale: Locale): Translate {
  return (key, values = {}) => {
    const message = messages[locale][key]
    const text = typeof message === "string" ? message : (message[category(locale, values)] ?? message.other)
    return bound(locale, text).replace(
      /\{(\w+)\}(?:-(\p{Ll}+))?/gu,
      (placeholder, name: string, suffix: string | undefined, at: number) => {
        const value = values[name]
        if (value === undefined) return placeholder
        const written = typeof value === "number" ? formatNumber(locale, value) : quotedIn(text[at - 1], value)
        if (suffix === undefined) return written
        return `${written}-${locale === "mn" ? wordJoiner + agreeing(written, suffix) : suffix}`
      },
    )
  }
}

/** Keeps a word and its ending on one line: nobody reads “14 жилийн 3-” and then “т нь”. */
const wordJoiner = "\u2060"

/** Endings behind a closing quotation mark, as in «{name}»-г. */
const bound = (locale: Locale, text: string) =>
  locale === "mn" ? text.replace(/»-(?=\p{Ll})/gu, `»-${wordJoiner}`) : text

/** Quotation marks in each language: the outer pair, and the pair inside it. */
const quotes: Record<string, readonly [outerEnd: string, innerStart: string, innerEnd: string]> = {
  "“": ["”", "‘", "’"],
  "「": ["」", "『", "』"],
  "«": ["»", "„", "“"],
}

/** A text as it stands behind a quotation mark: its own marks become the inner ones, as in «„Зам-2024“: асфальтан хучилт». */
function quotedIn(before: string | undefined, value: string): string {
  const pair = before === undefined ? undefined : quotes[before]
  if (!pair || before === undefined) return value
  const [end, innerStart, innerEnd] = pair
  return value.replaceAll(before, innerStart).replaceAll(end, innerEnd)
}

const category = (locale: Locale, { count }: MessageValues) =>
  typeof count === "number" ? pluralCategory(locale, count) : "other"
