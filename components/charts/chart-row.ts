import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"

/** Series in the order of the tokens; `quiet` is context beside one picked out. */
export type Tone = 1 | 2 | 3 | 4 | 5 | "quiet"

export type Part = { value: number; tone: Tone; title?: string }

export type ChartRow = {
  key: string
  label: string
  /** null is not known, or withheld. */
  value: number | null
  /** Nothing was there to count: words and no mark. */
  none?: boolean
  withheld?: boolean
  /** An approximate number is in it: `~`. */
  about?: boolean
  /** There is more, whose number is not known: `+` and a torn stump. */
  more?: boolean
  /** What the value is made of, from the foot of the bar; by default one part. */
  parts?: readonly Part[]
}

/** The words for what is not a number. A zero-width space marks where a word may break. */
export type ChartWords = { none: string; unknown: string; withheld: string }

/** Where a row of the statistics has neither number nor course, nothing was there; the rest of the signs follow too. */
export function chartRow(row: {
  key: string
  label: string
  value: number | null
  courses: number
  coursesWithoutNumber: number
  approximate?: boolean
  withheld?: boolean
}): ChartRow {
  return {
    key: row.key,
    label: row.label,
    value: row.courses === 0 ? null : row.value,
    none: row.courses === 0,
    withheld: row.withheld ?? false,
    about: row.approximate ?? false,
    more: row.value !== null && row.coursesWithoutNumber > 0,
  }
}

/** `~82+`, or null where there is no number to write. */
export function numberLabel(locale: Locale, { value, about, more }: ChartRow): string | null {
  return value === null ? null : `${about ? "~" : ""}${formatNumber(locale, value)}${more ? "+" : ""}`
}

export function rowText(locale: Locale, row: ChartRow, words: ChartWords): string {
  if (row.none) return plain(words.none)
  if (row.withheld) return plain(words.withheld)
  return numberLabel(locale, row) ?? plain(words.unknown)
}

/** Every value of a drawing in words, for those who hear it. */
export const describeRows = (locale: Locale, rows: readonly ChartRow[], words: ChartWords) =>
  `${rows.map(row => `${row.label}: ${rowText(locale, row, words)}`).join("; ")}.`

export const largest = (rows: readonly ChartRow[]) => Math.max(1, ...rows.map(row => row.value ?? 0))

export const partsOf = (row: ChartRow, tone: Tone): readonly Part[] =>
  row.parts?.filter(part => part.value > 0) ?? (row.value ? [{ value: row.value, tone }] : [])

export const toneClass = (tone: Tone) => (tone === "quiet" ? "sq" : `s${tone}`)

export const plain = (word: string) => word.replaceAll("\u200b", "")

/** One decimal is finer than any screen. */
export const round = (number: number) => Math.round(number * 10) / 10
