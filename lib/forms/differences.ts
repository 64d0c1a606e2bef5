import { localeNames, locales } from "@/lib/i18n/locale"
import type { Difference, FormValues } from "@/lib/forms/state"

/** A field of a form by its name, as the page calls it: `places` stands for all its rows, `names` for each of its languages. */
export type NamedField = { name: string; label: string }

const isOf = (name: string, field: string) => field === name || field === `${name}[]` || field.startsWith(`${name}.`)

/** What a field holds, on one line; null where it holds nothing. */
function written(values: FormValues, name: string): string | null {
  const texts = Object.entries(values)
    .filter(([field]) => isOf(name, field))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, value]) => value)
    .filter(text => text.trim() !== "")
  return texts.length > 0 ? texts.join(" · ") : null
}

/** A text in several languages is taken language by language. */
function byLanguage(mine: FormValues, theirs: FormValues, { name, label }: NamedField): NamedField[] {
  const has = (field: string) => field in mine || field in theirs
  if (!locales.some(locale => has(`${name}.${locale}`))) return [{ name, label }]
  return locales.map(locale => ({ name: `${name}.${locale}`, label: `${label}, ${localeNames[locale]}` }))
}

/** The fields in which two versions of a form differ, both written out. */
export function differencesBetween(
  mine: FormValues,
  theirs: FormValues,
  fields: readonly NamedField[],
  blank: string,
): Difference[] {
  return fields
    .flatMap(field => byLanguage(mine, theirs, field))
    .flatMap(({ name, label }) => {
      const [mineText, theirText] = [written(mine, name), written(theirs, name)]
      return mineText === theirText ? [] : [{ name, label, mine: mineText ?? blank, theirs: theirText ?? blank }]
    })
}
