import type { Difference, FormValues } from "@/lib/forms/state"

/** A field of a form by its name, as the page calls it: `names` stands for all its languages, `places` for all its rows. */
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

/** The fields in which two versions of a form differ, both written out. */
export function differencesBetween(
  mine: FormValues,
  theirs: FormValues,
  fields: readonly NamedField[],
  blank: string,
): Difference[] {
  return fields.flatMap(({ name, label }) => {
    const [mineText, theirText] = [written(mine, name), written(theirs, name)]
    return mineText === theirText ? [] : [{ name, label, mine: mineText ?? blank, theirs: theirText ?? blank }]
  })
}
