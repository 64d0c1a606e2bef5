import { isOtherDay } from "@/lib/intake/asides"
import { readCountry } from "@/lib/intake/country"
import { readField } from "@/lib/intake/field"
import type { Findings, Found, Period } from "@/lib/intake/findings"
import { languageOf } from "@/lib/intake/language"
import { tenseOf } from "@/lib/intake/life"
import { readMode } from "@/lib/intake/mode"
import { headlineOf } from "@/lib/intake/notice-text"
import { readCounts } from "@/lib/intake/numbers"
import { clauseOf, readPeriod, readPublishedOn } from "@/lib/intake/period"
import { readPlaces } from "@/lib/intake/place"
import { beginReading, isWithin, type Reading, type ReadSentence } from "@/lib/intake/reading"
import { readTopics } from "@/lib/intake/topics"
import type { Dictionary } from "@/lib/intake/words"
import type { Locale } from "@/lib/i18n/locale"

type Options = {
  /** Null: recognized. */
  language?: Locale | null
  dictionary: Dictionary
  /** The country that sends instructors. */
  provider?: string
}

const nothing: Findings = {
  language: null,
  headline: null,
  publishedOn: null,
  period: null,
  places: [],
  country: null,
  counts: [],
  recipients: null,
  delegation: null,
  field: null,
  mode: null,
  life: null,
  topics: [],
  organizations: [],
}

/** What the text of a notice says of its course, each finding with its place in the text. It guesses nothing. */
export function readNotice(text: string, { language: given, dictionary, provider = "JP" }: Options): Findings {
  const language = given ?? languageOf(text)
  if (language === null) return nothing
  const reading = beginReading(text, language, dictionary)
  const headline = headlineOf(text)
  const publishedOn = readPublishedOn(reading)
  const period = readPeriod(reading, publishedOn?.value ?? null)
  const places = readPlaces(reading, period)
  const country = readCountry(reading, places, provider)
  const isOwn = ownSentences(reading, period, country?.value ?? null, provider)
  const counts = readCounts(reading, provider, isOwn)
  return {
    language,
    headline: headline && { ...headline, value: text.slice(headline.start, headline.end) },
    publishedOn,
    period,
    places,
    country,
    counts,
    recipients: whoOf(reading, counts, "trainee"),
    delegation: whoOf(reading, counts, "instructor"),
    field: readField(reading),
    mode: readMode(reading, places, provider, isOwn),
    life: readLife(reading, period),
    topics: readTopics(reading),
    organizations: organizationsIn(reading, isOwn),
  }
}

/** Whether a sentence is about this course: not of another year, nor of what happens in another country. */
function ownSentences(reading: Reading, period: Found<Period> | null, country: string | null, provider: string) {
  const years = new Set(
    [period?.value.startsOn, period?.value.endsOn].flatMap(text => text?.match(/^\d{4}/)?.[0] ?? []),
  )
  return (sentence: ReadSentence): boolean => {
    if (sentence.aside) return false
    const days = sentence.dates.filter(date => !isOtherDay(clauseOf(reading, sentence, date), reading.language))
    const said = days.flatMap(({ from, to }) => [from.year, to?.year].filter(year => year != null)).map(String)
    if (years.size > 0 && said.length > 0 && !said.some(year => years.has(year))) return false
    return !isAbroad(reading, sentence, [country, provider])
  }
}

const elsewhere: Record<Locale, { before?: RegExp; after?: RegExp; endings?: ReadonlySet<string> }> = {
  en: { before: /\b(?:in|for|at)\s+(?:the\s+)?$/i },
  ja: { after: /^(?:で(?:は|も)|に対する|に対して|への|にも)/u },
  mn: { endings: new Set(["д", "т", "ад", "эд", "од", "өд"]) },
}

function isAbroad({ words, plain, language }: Reading, sentence: ReadSentence, known: (string | null)[]): boolean {
  if (known[0] === null) return false
  const rule = elsewhere[language]
  const places = words.place.filter(place => isWithin(place, sentence))
  if (places.some(({ means }) => means.country === known[0])) return false
  return places.some(
    place =>
      !known.includes(place.means.country) &&
      ((rule.before?.test(plain.slice(sentence.start, place.start)) ?? false) ||
        (rule.after?.test(plain.slice(place.end, sentence.end)) ?? false) ||
        (rule.endings?.has(place.ending) ?? false)),
  )
}

/** The line of a list about those people, or the clause around their number. */
function whoOf(reading: Reading, counts: Findings["counts"], role: "trainee" | "instructor"): Found<string> | null {
  const line = reading.sentences.find(sentence => sentence.labelKind === role && !sentence.aside)
  if (line?.label) {
    const said = reading.text.slice(line.label.end, line.end)
    const lead = said.match(/^[\s:：]*/)?.[0].length ?? 0
    const start = line.label.end + lead
    const value = reading.text.slice(start, line.end).trim()
    return value ? { start, end: start + value.length, value } : null
  }
  const count = counts.find(({ value }) => value.role === role)
  const sentence = count && reading.sentences.find(one => isWithin(count, one))
  if (!count || !sentence) return null
  const value = reading.text.slice(sentence.start, sentence.end).trim()
  const start = sentence.start + sentence.text.length - sentence.text.trimStart().length
  return { start, end: start + value.length, value }
}

function readLife(reading: Reading, period: Found<Period> | null): Findings["life"] {
  const own = reading.sentences.filter(one => !one.aside && !one.dateline)
  const first = own.find(one => period && isWithin(period, one))
  for (const sentence of [...(first ? [first] : []), ...own]) {
    const tense = tenseOf(sentence.text, reading.language)
    if (!tense) continue
    const start = sentence.start + tense.at
    return { start, end: start + tense.length, value: tense.value }
  }
  return null
}

function organizationsIn(reading: Reading, isOwn: (sentence: ReadSentence) => boolean): Findings["organizations"] {
  const found = new Map<string, Findings["organizations"][number]>()
  for (const { start, end, means } of reading.words.organization)
    if (
      means.slug &&
      !found.has(means.slug) &&
      reading.sentences.some(one => isOwn(one) && isWithin({ start, end }, one))
    )
      found.set(means.slug, { start, end, value: means })
  return [...found.values()]
}
