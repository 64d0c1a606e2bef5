import { z } from "zod"
import { courseSchema } from "@/lib/courses/schema"
import { choice, optionalText, requiredChoice, requiredText } from "@/lib/forms/schema"
import { keptText, longestNotice } from "@/lib/intake/notice-text"
import { locales } from "@/lib/i18n/locale"
import { sourceSchema } from "@/lib/sources/schema"

/** A notice as it is handed in; a file stands in the place of the text. */
export const noticeSchema = z.object({
  text: z.preprocess(
    value => (typeof value === "string" ? keptText(value) || null : null),
    z.string().max(longestNotice, "form.too_long").nullable(),
  ),
  /** Null: recognized. */
  language: choice(locales),
})

/**
 * What a person confirmed of a notice: the draft of a course (of which a course that is there already takes nothing but the
 * statements), what else the notice says, and the source that it becomes.
 */
export const confirmationSchema = z.intersection(
  courseSchema,
  z.object({
    /** Slug of a course that is there already; null: a new draft. */
    existing: optionalText(80),
    recipients: optionalText(2000),
    delegation: optionalText(2000),
    /** The language in which the notice is written: that of its claims. */
    claimLanguage: requiredChoice(locales),
    source: sourceSchema,
  }),
)

export type Confirmation = z.output<typeof confirmationSchema>

/** In which language a notice is read. */
export const languageSchema = z.object({ language: choice(locales) })

/** The words of the form of a word, beside what it means. */
export const wordSchema = z.object({
  language: requiredChoice(locales),
  written: requiredText("word.written_required", 100),
})
