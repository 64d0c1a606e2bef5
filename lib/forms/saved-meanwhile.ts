import { changesBetween } from "@/lib/activity/changes"
import { describeChanges } from "@/lib/activity/describe"
import type { ActivityNoun } from "@/lib/activity/events"
import { lastSaved } from "@/lib/activity/last-saved"
import { readNameBook } from "@/lib/activity/names"
import { env } from "@/lib/env"
import type { Theirs } from "@/lib/forms/action"
import type { Difference, FormValues } from "@/lib/forms/state"
import { formatMoment } from "@/lib/i18n/format"
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale"

type Input = Readonly<Record<string, unknown>>

type Saved = {
  locale: string
  noun: ActivityNoun
  id: string
  /** The record as it is now, as the form shows it. */
  values: FormValues
  /** The same as the input that would write it again; and what was typed, where that could be read. */
  theirs: Input
  mine: Input | null
}

/** What a form shows when someone else saved the record first: who and when, and field by field what differs. */
export async function savedMeanwhile({ locale: given, noun, id, values, theirs, mine }: Saved): Promise<Theirs> {
  const locale = isLocale(given) ? given : defaultLocale
  const last = await lastSaved(noun, id)
  return {
    values,
    by: last?.by ?? null,
    at: last && formatMoment(locale, last.at, env().timeZone),
    differences: mine ? await differencesBetween(locale, noun, mine, theirs) : [],
  }
}

/** In the words of the activity log: names for slugs, days as the language writes them. */
async function differencesBetween(
  locale: Locale,
  noun: ActivityNoun,
  { version: _read, ...mine }: Input,
  theirs: Input,
): Promise<Difference[]> {
  const changes = changesBetween(theirs, withKept(mine, theirs))
  return describeChanges(locale, noun, changes, await readNameBook(locale)).flatMap(({ field, label, values }) =>
    values ? [{ name: field, label, mine: values.to, theirs: values.from }] : [],
  )
}

/** A blank slug or number keeps the one there is. */
function withKept(mine: Input, theirs: Input): Input {
  const kept = ["slug", "code"].filter(name => name in mine && (mine[name] ?? null) === null)
  return { ...mine, ...Object.fromEntries(kept.map(name => [name, theirs[name]])) }
}
