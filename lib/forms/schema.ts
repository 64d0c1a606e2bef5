import { z } from "zod"
import { fromDateParts, type DateParts } from "@/lib/dates/date-parts"
import { isPartialDate } from "@/lib/dates/partial-date"
import { locales, type LocalText } from "@/lib/i18n/locale"

/*
 * The pieces of which every noun's schema is made. A schema serves form, import, API and seed: it takes what a form sends
 * (texts, null for blank) and what code gives (numbers, booleans). Its messages are message keys; `parseForm` gives them
 * their values.
 */

const nothingToNull = (value: unknown) =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value

/** One line or a long text, trimmed; blank is null. */
export function optionalText(max = 200) {
  return z.preprocess(nothingToNull, z.string().trim().max(max, "form.too_long").nullable())
}

/** A text that must not be blank. */
export function requiredText(message: string, max = 200) {
  return z.preprocess(nothingToNull, z.string({ error: message }).trim().max(max, "form.too_long"))
}

const localTextShape = (max: number) =>
  z
    .object(Object.fromEntries(locales.map(locale => [locale, optionalText(max).optional()])))
    .nullish()
    .transform((given): LocalText => {
      const text: LocalText = {}
      for (const locale of locales) {
        const value = given?.[locale]
        if (value) text[locale] = value
      }
      return text
    })

/** A text with a value a language, each of them optional: `{ en?, ja?, mn? }`. */
export function localText(max = 200) {
  return localTextShape(max)
}

/** The same, in one language at least. */
export function requiredLocalText(message: string, max = 200) {
  return localTextShape(max).refine(text => Object.keys(text).length > 0, message)
}

/** A whole number in digits (also full width, also with spaces or commas between thousands), or null when blank. */
export function wholeNumber(message = "form.not_a_number", { min = 0, max = 10_000_000 } = {}) {
  return z.preprocess(
    value => {
      const given = nothingToNull(value)
      if (typeof given !== "string") return given
      const digits = given
        .normalize("NFKC")
        .trim()
        .replace(/(?<=\d)[ ,\u00a0\u202f](?=\d{3}\b)/gu, "")
      return /^\d+$/.test(digits) ? Number(digits) : given
    },
    z.int({ error: message }).min(min, message).max(max, message).nullable(),
  )
}

/** One of the listed words, or null when blank. */
export function choice<const T extends readonly [string, ...string[]]>(values: T, message = "form.choose_listed") {
  return z.preprocess(nothingToNull, z.enum(values, { error: message }).nullable())
}

/** One of the listed words. */
export function requiredChoice<const T extends readonly [string, ...string[]]>(
  values: T,
  message = "form.choose_listed",
) {
  return z.preprocess(nothingToNull, z.enum(values, { error: message }))
}

/** A box: ticked sends "on"; an unticked one sends nothing. */
export function checkbox() {
  return z.preprocess(value => value === true || value === "on" || value === "true", z.boolean())
}

/** Yes, no, or not known. */
export function yesNoUnknown() {
  return z.preprocess(
    value => {
      const given = nothingToNull(value)
      return given === "yes" ? true : given === "no" ? false : given
    },
    z.boolean({ error: "form.choose_listed" }).nullable(),
  )
}

/** A partial date: its text (`2025-08`, `XXXX-09-24`, `2019-08-19?`) or the boxes of a form; all blank is null. */
export function partialDate() {
  const readDate = z.unknown().transform((value, context): string | null => {
    if (value === null) return null
    if (typeof value === "string") {
      if (isPartialDate(value)) return value
      context.addIssue({ code: "custom", message: "date.not_a_date" })
      return z.NEVER
    }
    const boxes = value as Partial<Record<keyof DateParts, unknown>>
    const box = (part: unknown) => (typeof part === "string" ? part : "")
    const read = fromDateParts({
      day: box(boxes.day),
      month: box(boxes.month),
      year: box(boxes.year),
      inferred: boxes.inferred === "on" || boxes.inferred === true,
    })
    if (read.ok) return read.value
    context.addIssue({ code: "custom", message: read.problem, params: { parts: read.parts } })
    return z.NEVER
  })
  return z.preprocess(nothingToNull, readDate)
}

/** The slug typed for a record; null leaves it to be made from the name. */
export function slugField() {
  return z.preprocess(
    nothingToNull,
    z
      .string()
      .trim()
      .max(80, "form.too_long")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "form.slug_letters")
      .nullable(),
  )
}

/** Rows of a form. Rows in which nothing was typed are left out; the others keep their places in the messages. */
export function rows<T extends z.ZodType>(row: T, isBlank: (row: Record<string, unknown>) => boolean) {
  const rowOrNothing = z.preprocess(
    given => (given == null || isBlank(given as Record<string, unknown>) ? null : given),
    row.nullable(),
  )
  return z
    .preprocess(given => (Array.isArray(given) ? given : []), z.array(rowOrNothing).max(200, "form.too_many_rows"))
    .transform(list => list.filter((one): one is NonNullable<typeof one> => one !== null))
}

/** Ticked boxes of one name, or a list given by code. */
export function wordList() {
  return z.preprocess(
    given =>
      given == null ? [] : Array.isArray(given) ? given.filter(one => typeof one === "string" && one.trim()) : [given],
    z.array(z.string().trim()).transform(list => [...new Set(list)]),
  )
}

/** The version of the record that was read, for the optimistic lock. */
export const versionField = z.coerce.number({ error: "form.version_missing" }).int().positive()
