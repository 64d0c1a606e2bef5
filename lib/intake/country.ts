import type { Found, Findings } from "@/lib/intake/findings"
import { isWithin, type Reading } from "@/lib/intake/reading"

/** The country of those who are trained: that of the places, unless they travel; else the one that is named most. */
export function readCountry(reading: Reading, places: Findings["places"], provider: string): Found<string> | null {
  const away = places.find(({ value }) => value.country !== provider)
  if (away) return { start: away.start, end: away.end, value: away.value.country }
  const named = [...reading.words.place, ...reading.words.organization]
    .filter(({ means }) => means.country !== provider)
    .filter(word => reading.sentences.some(one => !one.aside && !one.dateline && isWithin(word, one)))
    .sort((a, b) => a.start - b.start)
  const times = (country: string) => named.filter(({ means }) => means.country === country).length
  const [first, ...others] = named.toSorted((a, b) => times(b.means.country) - times(a.means.country))
  if (!first) return null
  const country = first.means.country
  const rival = others.find(({ means }) => means.country !== country)
  if (rival && times(rival.means.country) === times(country)) return null
  return { start: first.start, end: first.end, value: country }
}
