// The only caller of Intl. Days are plain dates; a moment is told in the time zone it is given.
import { parsePartialDate, type PartialDate } from "@/lib/dates/partial-date"
import type { Locale } from "@/lib/i18n/locale"
import { messages, type MessageKey } from "@/lib/i18n/messages"

export type DateStyle = "short" | "long" | "weekday"

export const formatNumber = (locale: Locale, number: number) => new Intl.NumberFormat(locale).format(number)

/** With its sign, "+5" or "−29"; no change is "±0". */
export const formatChange = (locale: Locale, change: number) =>
  `${change > 0 ? "+" : change < 0 ? "−" : "±"}${formatNumber(locale, Math.abs(change))}`

export const formatPercent = (locale: Locale, share: number) =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share)

/** How large a file is, in kilobytes or megabytes. */
export function formatBytes(locale: Locale, bytes: number): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"]
  const options = { style: "unit", unit, maximumSignificantDigits: 2, unitDisplay: "short" } as const
  return new Intl.NumberFormat(locale, options).format(Math.max(1, size))
}

/** `20% – 100%`; one number where both are written the same. */
export function formatPercentRange(locale: Locale, least: number, most: number): string {
  const [from, to] = [formatPercent(locale, least), formatPercent(locale, most)]
  if (from === to) return from
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).formatRange(least, most)
}

export function pluralCategory(locale: Locale, count: number): "one" | "other" {
  return new Intl.PluralRules(locale).select(count) === "one" ? "one" : "other"
}

/** `A, B, and C`; narrow, for facts that stand side by side: `A, B, C`. */
export const listOf = (locale: Locale, items: string[], style: "long" | "narrow" = "long") =>
  new Intl.ListFormat(locale, { style }).format(items)

/** Compares two names as a dictionary of the language would; digits by their value. */
export function compareText(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(locale, { numeric: true }).compare
}

/** A country by its two letters; `ASEAN` stands beside them. An unknown code is shown as it is. */
export function countryName(locale: Locale, code: string): string {
  if (code === "ASEAN") return word(locale, "country.ASEAN")
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code
}

/** Every country there is a name for, sorted by name: for a list to choose from. */
export function countryOptions(locale: Locale, codes: readonly string[]) {
  const compare = compareText(locale)
  return codes
    .map(code => ({ value: code, label: countryName(locale, code) }))
    .sort((a, b) => compare(a.label, b.label))
}

export const languageName = (locale: Locale, code: string) =>
  new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code

/** `20 Aug 2025`, `2025年8月20日`, `2025.08.20`; `Apr 2023`, `2014`, `24 Sep, year not known`. */
export function formatDay(locale: Locale, text: string, style: DateStyle = "short"): string {
  const date = parsePartialDate(text)
  return date ? alone(locale, date, style) : text
}

/** A day on a scale whose year is clear: `13 May`, and `20` once the month is clear too. */
export function formatDayOfYear(locale: Locale, text: string, withMonth = true): string {
  const date = parsePartialDate(text)
  return date ? writers[locale](date, "short", { year: false, month: withMonth }) : text
}

/** `20 Aug – 17 Sep 2025`: what both ends share is written once. The `?` of an inferred date is not part of it. */
export function formatPeriod(
  locale: Locale,
  start: string | null,
  end: string | null,
  style: DateStyle = "short",
): string {
  const from = start === null ? null : parsePartialDate(start)
  const to = end === null ? null : parsePartialDate(end)
  if (!from && !to) return word(locale, "date.not_known")
  if (from && (!to || same(from, to))) return alone(locale, from, style)
  if (!from && to) return fill(word(locale, "date.until"), { day: alone(locale, to, style) })
  return from && to ? range(locale, from, to, style) : ""
}

/** A moment in a time zone: `31 Dec 2025, 14:05`. */
export function formatMoment(locale: Locale, moment: Date, timeZone: string, style: "short" | "long" = "short") {
  const day = dayOf(moment, timeZone)
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(moment)
  return fill(word(locale, "date.moment"), { day: formatDay(locale, day, style), time })
}

/** The plain day that a moment falls on in a time zone, as `YYYY-MM-DD`: "today" is `dayOf(new Date(), TIME_ZONE)`. */
export function dayOf(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" })
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}`
}

/** A fiscal year by its number: `FY 2024`, `2024年度`. */
export const formatFiscalYear = (locale: Locale, year: number | string) =>
  fill(word(locale, "date.fiscal_year"), { year: String(year) })

/* ---------- how each language writes a date ---------- */

type Shown = { year: boolean; month: boolean }

const writers: Record<Locale, (date: PartialDate, style: DateStyle, shown: Shown) => string> = {
  en(date, style, shown) {
    const month = shown.month && date.month !== null && monthName(date.month, style === "short" ? "short" : "long")
    const year = shown.year && date.year !== null && date.year
    const weekday = style === "weekday" && weekdayName("en", date)
    return [weekday, date.day, month, year].filter(Boolean).join(" ")
  },
  ja(date, style, shown) {
    const year = shown.year && date.year !== null ? `${date.year}年` : ""
    const month = shown.month && date.month !== null ? `${date.month}月` : ""
    const day = date.day === null ? "" : `${date.day}日`
    const weekday = style === "weekday" && weekdayName("ja", date)
    return `${year}${month}${day}${weekday ? `（${weekday}）` : ""}`
  },
  mn(date, style, shown) {
    if (style === "short") {
      const parts = [shown.year && date.year, shown.month && date.month, date.day]
      return parts
        .filter(part => typeof part === "number")
        .map(part => String(part).padStart(2, "0"))
        .join(".")
    }
    const year = shown.year && date.year !== null ? (date.month === null ? `${date.year} он` : `${date.year} оны`) : ""
    const month = shown.month && date.month !== null ? monthName(date.month, "mn", date.day === null) : ""
    const weekday = style === "weekday" && weekdayName("mn", date)
    return [year, month, date.day, weekday && `(${weekday.toLowerCase()})`].filter(Boolean).join(" ")
  },
}

const dashes: Record<Locale, { tight: string; wide: string }> = {
  en: { tight: "–", wide: " – " },
  ja: { tight: "～", wide: "～" },
  mn: { tight: "–", wide: " – " },
}

function alone(locale: Locale, date: PartialDate, style: DateStyle) {
  const written = writers[locale](date, style, { year: true, month: true })
  return date.year === null ? fill(word(locale, "date.year_not_known"), { day: written }) : written
}

function range(locale: Locale, from: PartialDate, to: PartialDate, style: DateStyle) {
  const write = writers[locale]
  const { tight, wide } = dashes[locale]
  const numeric = locale === "mn" && style === "short"
  const sameYear = from.year === to.year
  const bothMonths = from.month !== null && to.month !== null
  if (!sameYear && (from.year === null || to.year === null))
    return alone(locale, from, style) + wide + alone(locale, to, style)
  if (!sameYear || !bothMonths) {
    const yearsOnly = from.month === null && to.month === null
    return written(locale, from, style) + (yearsOnly || numeric ? tight : wide) + written(locale, to, style)
  }
  const days = from.day !== null && to.day !== null
  // 15–21 May: in one month only English writes the month last, the others write it first
  const oneMonth = days && from.month === to.month && !numeric && (style !== "weekday" || locale === "ja")
  const yearFirst = locale !== "en"
  const first = write(from, style, { year: yearFirst, month: yearFirst || !oneMonth })
  const second = write(to, style, { year: !yearFirst, month: !yearFirst || !oneMonth })
  const dash = oneMonth || numeric ? tight : wide
  const period = first + dash + second
  return from.year === null ? fill(word(locale, "date.year_not_known"), { day: period }) : period
}

const written = (locale: Locale, date: PartialDate, style: DateStyle) =>
  writers[locale](date, style, { year: true, month: true })

const same = (a: PartialDate, b: PartialDate) => a.year === b.year && a.month === b.month && a.day === b.day

function monthName(month: number, style: "short" | "long" | "mn", final = false) {
  // Mongolian counts its months with an ordinal whose vowels follow the number
  if (style === "mn")
    return `${month} ${[1, 4, 9, 11].includes(month) ? "дүгээр" : "дугаар"} ${final ? "сар" : "сарын"}`
  const day = new Date(Date.UTC(2000, month - 1, 1))
  return new Intl.DateTimeFormat("en-US", { month: style, timeZone: "UTC" }).format(day)
}

function weekdayName(locale: Locale, { year, month, day }: PartialDate) {
  if (year === null || month === null || day === null) return null
  const weekday = locale === "ja" ? "short" : "long"
  const moment = new Date(Date.UTC(year, month - 1, day))
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }).format(moment)
}

/** The few words a date or a country needs; the translator stands on this file, so they are read directly. */
function word(locale: Locale, key: MessageKey): string {
  const message = messages[locale][key]
  return typeof message === "string" ? message : message.other
}

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder)
