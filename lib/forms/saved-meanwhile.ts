import type { ActivityNoun } from "@/lib/activity/events"
import { lastSaved } from "@/lib/activity/last-saved"
import { env } from "@/lib/env"
import type { Theirs } from "@/lib/forms/action"
import { differencesBetween, type NamedField } from "@/lib/forms/differences"
import type { FormValues } from "@/lib/forms/state"
import { formatMoment } from "@/lib/i18n/format"
import { defaultLocale, isLocale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Saved = {
  locale: string
  noun: ActivityNoun
  id: string
  /** The record as it is now, as form values; what was typed, where that could be read. */
  theirs: FormValues
  mine: FormValues | null
  fields: readonly NamedField[]
}

/** What a form shows when someone else saved the record first. */
export async function savedMeanwhile({ locale: given, noun, id, theirs, mine, fields }: Saved): Promise<Theirs> {
  const locale = isLocale(given) ? given : defaultLocale
  const last = await lastSaved(noun, id)
  return {
    values: theirs,
    by: last?.by ?? null,
    at: last && formatMoment(locale, last.at, env().timeZone),
    differences: mine ? differencesBetween(mine, theirs, fields, translator(locale)("form.blank")) : [],
  }
}
