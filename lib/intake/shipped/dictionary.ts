import { countryCodes } from "@/lib/countries"
import { countryName } from "@/lib/i18n/format"
import { locales } from "@/lib/i18n/locale"
import { countryWords, peopleWords, placeOf, shippedPlaces } from "@/lib/intake/shipped/places"
import {
  shippedFields,
  shippedModes,
  shippedOrganizations,
  shippedRoles,
  shippedTopics,
} from "@/lib/intake/shipped/vocabulary"
import { wordKey, type Dictionary, type Word } from "@/lib/intake/words"

const named: Word<"place">[] = shippedPlaces.flatMap(place =>
  locales.flatMap(language => (place[language] ?? []).map(written => ({ language, written, means: placeOf(place) }))),
)

const countries: Word<"place">[] = countryCodes.flatMap(country =>
  locales.flatMap(language =>
    [countryName(language, country), ...(countryWords[country]?.[language] ?? [])].map(written => ({
      language,
      written,
      means: { country, name: {}, province: {} },
    })),
  ),
)

const people: Word<"organization">[] = Object.entries(peopleWords).flatMap(([country, words]) =>
  words.map(written => ({ language: "en" as const, written, means: { slug: null, country } })),
)

function once<W extends Word>(words: W[]): W[] {
  const seen = new Set<string>()
  return words.filter(({ language, written }) => {
    const key = `${language} ${wordKey(written)}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The words that come with Muster. */
export const shippedDictionary: Dictionary = {
  place: once([...named, ...countries]),
  role: once(shippedRoles),
  organization: once([...shippedOrganizations, ...people]),
  topic: once(shippedTopics),
  mode: once(shippedModes),
  field: once(shippedFields),
}
