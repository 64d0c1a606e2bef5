import { z } from "zod"
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale"

/*
 * What a page binds to an action comes back from the browser and may be anything: an id that is missing would match every
 * row, an object in its place is a condition of its own. So each action says what is bound to it, and nothing else gets in.
 */

/** The language a page is read in is bound to every action. One that is not known is no reason to lose what was typed. */
const locale = z
  .unknown()
  .transform((given): Locale => (typeof given === "string" && isLocale(given) ? given : defaultLocale))

/** Nothing but the language. */
export const boundLocale = z.object({ locale })

/** A slug, a code or another part of an address. */
export const addressPart = z.string().max(400)

/** With the id of the record. */
export const boundRecord = boundLocale.extend({ id: z.uuid() })

/** With the id of the record, and the slug at which its page stands. */
export const boundSlug = boundRecord.extend({ slug: addressPart })

export type Bound = z.output<typeof boundLocale>

/** The language of what was bound, however wrong the rest of it is. */
export const localeOfBound = (given: unknown): Locale =>
  boundLocale.catch({ locale: defaultLocale }).parse(given).locale
