import type { Found } from "@/lib/intake/findings"
import type { Span } from "@/lib/intake/notice-text"
import { isWithin, type Reading, type ReadSentence } from "@/lib/intake/reading"
import type { Place, WordFound } from "@/lib/intake/words"
import type { Locale } from "@/lib/i18n/locale"

type Candidate = WordFound<"place">

/** After a place (ja, mn) or before it (en): what makes it the place where something happens. */
const after: Partial<Record<Locale, RegExp>> = {
  ja: /^(?:市|県|都|州|郊外|近郊|市内|国内|の?(?:近郊|郊外|市内))?(?:において|における|にて|で(?!す|は、?(?:昨年|今年|これまで))|に(?:.{0,14}(?:派遣|招|集|赴)|所在))/u,
  mn: /^\s*(?:(?:хот|аймг?|аймаг|сум|дүүрэг|улс)\p{L}*\s+)?(?:нутагт|нутаг\s+дэвсгэрт|орчимд|төвд|хотод|аймагт|сумд|дээр)(?!\p{L})/u,
}
const before = /\b(?:at|in|near|to|within|around)\s+(?:the\s+)?(?:city\s+of\s+|capital(?:\s+city)?,?\s+)?$/i
/** What makes a country an origin: モンゴル軍, ベトナム海軍. */
const belongs = /^(?:国)?(?:人民|国防|陸|海|空)?(?:軍|側|人|政府|大使)/u
const datives = new Set(["д", "т", "ад", "эд", "од", "өд", "нд"])

const isCountry = ({ name, province }: Place) => Object.keys(name).length === 0 && Object.keys(province).length === 0

/** Where the course is or was held, in the order of the text; of two countries, that of the sentence that says when. */
export function readPlaces(reading: Reading, period: Span | null): Found<Place>[] {
  const usable = (sentence: ReadSentence) => !sentence.aside && !sentence.dateline
  const inSentences = (pick: (sentence: ReadSentence, place: Candidate) => boolean) =>
    reading.sentences
      .filter(usable)
      .flatMap(sentence => reading.words.place.filter(place => isWithin(place, sentence) && pick(sentence, place)))
  const labelled = inSentences(sentence => sentence.labelKind === "place")
  if (labelled.length > 0) return mostPrecise(labelled)
  const located = inSentences((sentence, place) => isLocated(reading, sentence, place))
  const body = located.filter(place => !reading.sentences.some(one => one.heading && isWithin(place, one)))
  const said = mostPrecise(body.length > 0 ? body : located)
  if (agree(said)) return said
  const sentence = period && reading.sentences.find(one => isWithin(period, one))
  const beside = sentence ? mostPrecise(body.filter(place => isWithin(place, sentence))) : []
  return agree(beside) ? beside : []
}

function isLocated({ plain, language }: Reading, sentence: ReadSentence, place: Candidate): boolean {
  const rest = plain.slice(place.end, sentence.end)
  if (language === "en") return before.test(plain.slice(sentence.start, place.start))
  if (language === "ja") return !belongs.test(rest) && (after.ja?.test(rest) ?? false)
  return datives.has(place.ending) || (after.mn?.test(rest) ?? false)
}

/** Without those that only say in which country or province another of them lies, and each once. */
function mostPrecise(places: readonly Candidate[]): Found<Place>[] {
  const kept = places.filter((place, at) => {
    const twice = places.some((other, before) => before < at && sameName(other.means, place.means))
    const within = places.some(
      other =>
        other !== place &&
        other.means.country === place.means.country &&
        ((isCountry(place.means) && !isCountry(other.means)) ||
          (Object.keys(place.means.name).length === 0 && Object.keys(other.means.name).length > 0)),
    )
    return !twice && !within
  })
  return kept.map(({ start, end, means }) => ({ start, end, value: means }))
}

const sameName = (a: Place, b: Place) => JSON.stringify(a) === JSON.stringify(b)

/** Places of one country can all be right; of two countries, which of them is meant is not said. */
function agree(places: readonly Found<Place>[]): boolean {
  return new Set(places.map(({ value }) => value.country)).size <= 1
}
