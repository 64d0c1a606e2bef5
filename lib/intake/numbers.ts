import { isOtherPeople } from "@/lib/intake/asides"
import type { Count, Found } from "@/lib/intake/findings"
import { numberOf, numeral } from "@/lib/intake/numerals"
import { isWithin, type Reading, type ReadSentence } from "@/lib/intake/reading"
import type { RoleMeaning } from "@/lib/intake/words"
import type { Locale } from "@/lib/i18n/locale"
import type { PersonRoleWord, PrecisionWord } from "@/lib/words"

/*
 * How many people there were, by role. A number counts people only beside a word for people (or the counter of Japanese); a
 * part of a number ("of whom 5", what stands in brackets after a total) is no number of its own.
 */

type Counted = Found<Count> & {
  /** What the number stands on: the label of its line, or that it is called a total. */
  firm: boolean
  total: boolean
  /** On which side the people stand, where an organization beside them says it. */
  side: "provider" | "partner" | null
  /** Where the words for the people begin. */
  from: number
}

const about = {
  en: "about|around|approximately|approx\\.|some|nearly|roughly|almost|up to|close to",
  ja: "約|およそ|おおよそ|概ね",
  mn: "ойролцоогоор|барагцаагаар|орчим",
}
const atLeast = {
  en: "more than|over|at least|upwards of|no fewer than",
  ja: "少なくとも",
  mn: "дор хаяж|хамгийн багадаа",
}
const total = { en: "a total of|in total|in all,?|altogether", ja: "合計|総計|計", mn: "нийт" }
const counter = "(?:名|人)(?!間|道|材|権|口|物|民|事|工|命|数|簿)"

const patterns: Record<Locale, RegExp> = {
  en: new RegExp(
    `(?<![\\p{L}\\d.,/-])(?:(?<total>${total.en})\\s+)?(?:(?<about>${about.en})\\s+|(?<least>${atLeast.en})\\s+)?(?<n>${numeral.digits}|${numeral.en})(?<plus>\\+)?(?![\\d./%]|,\\d|-\\p{L}|(?:st|nd|rd|th)\\b|\\p{L})`,
    "giu",
  ),
  ja: new RegExp(
    `(?:(?<total>${total.ja}) ?)?(?:(?<about>${about.ja}) ?|(?<least>${atLeast.ja}) ?)?(?<![\\d.第])(?<n>${numeral.digits}|${numeral.ja}) ?${counter}(?:(?<plus>以上|余り|あまり|余|超)|(?<round>程度|ほど|前後|弱))?`,
    "gu",
  ),
  mn: new RegExp(
    `(?<![\\p{L}\\d.,/-])(?:(?<total>${total.mn})\\s+)?(?:(?<about>${about.mn})\\s+|(?<least>${atLeast.mn})\\s+)?(?<n>${numeral.digits}|${numeral.mn})(?![\\d./%]|,\\d|-\\p{L}|-\\d|\\p{L})(?:\\s+(?:(?<plus>гаруй|илүү)|(?<round>орчим|шахам)))?`,
    "giu",
  ),
}

/** Between a number and the word for people: a few words, none of which begins another thought. */
const between: Record<Locale, RegExp> = {
  en: /^\s+(?:(?!(?:of|in|at|for|from|to|by|with|and|or|on|years?|days?|weeks?|hours?|months?|countries|times?|nations|m|km|boats?|vehicles)\b)[\p{L}'-]+\s+){0,3}$/iu,
  ja: /^$/,
  mn: /^\s+(?:(?!(?:жил|хоног|цаг|сар|удаа|орны|улсын|дугаар|дүгээр|долоо|метр|км|нь|онд|оны)(?!\p{L}))\p{L}+\s+){0,3}$/iu,
}

const dispatched: Record<Locale, RegExp> = {
  en: /^[^.;]{0,40}\b(?:dispatched|sent|as (?:lecturers|instructors))\b/i,
  ja: /^(?:を|が)?.{0,16}(?:派遣|講師として)/u,
  mn: /^[^.;]{0,30}томил/iu,
}

export function readCounts(
  reading: Reading,
  provider: string,
  isOwn: (sentence: ReadSentence) => boolean,
): Found<Count>[] {
  const counted = reading.sentences
    .filter(sentence => !sentence.dateline && isOwn(sentence) && sentence.labelKind !== "period")
    .flatMap(sentence => countsIn(reading, sentence, provider))
  const roles = [...new Set(counted.map(({ value }) => value.role))]
  return roles
    .flatMap(role => settle(counted.filter(({ value }) => value.role === role)))
    .map(({ start, end, value }) => ({ start, end, value }))
    .sort((a, b) => a.start - b.start)
}

/** The one number of a role: of a labelled line before others, a total before its parts; where two are left, none. */
function settle(counted: Counted[]): Counted[] {
  for (const pick of [(one: Counted) => one.firm, (one: Counted) => one.total, () => true]) {
    const [first, ...others] = counted.filter(pick)
    if (!first) continue
    const same = others.every(({ value }) => value.number === first.value.number)
    return same ? [first] : []
  }
  return []
}

function countsIn(reading: Reading, sentence: ReadSentence, provider: string): Counted[] {
  const found: Counted[] = []
  const dates = sentence.dates
  let last = sentence.start
  for (const match of sentence.text.matchAll(patterns[reading.language])) {
    const start = sentence.start + match.index
    const end = start + match[0].trimEnd().length
    const written = match.groups ?? {}
    const number = numberOf(written.n ?? "")
    const inDate = dates.some(date => start < date.end && date.start < end)
    if (number === null || number === 0 || inDate) continue
    const segment = { start: last, end: start }
    const role = roleOf(reading, sentence, segment, { start, end }, provider)
    if (!role || isPart(reading, sentence, { start, end }, found)) continue
    last = Math.max(end, role.end)
    const precision: PrecisionWord =
      written.least || written.plus ? "at-least" : written.about || written.round ? "about" : "exact"
    found.push({
      start: Math.min(start, role.start),
      end: Math.max(end, role.end),
      value: { role: role.value, number, precision },
      firm: role.firm,
      total: written.total !== undefined || /^\s*in total\b/i.test(reading.plain.slice(end)),
      side: role.side,
      from: segment.start,
    })
  }
  return summed(reading, found)
}

type RoleFound = Found<PersonRoleWord> & { firm: boolean; side: Counted["side"] }

const rolesOfLabels: Record<string, PersonRoleWord | undefined> = {
  trainee: "trainee",
  instructor: "instructor",
  interpreter: "interpreter",
  observer: "observer",
}

function roleOf(
  reading: Reading,
  sentence: ReadSentence,
  segment: { start: number; end: number },
  at: { start: number; end: number },
  provider: string,
): RoleFound | null {
  const { language, plain } = reading
  const labelled = rolesOfLabels[sentence.labelKind ?? ""]
  const side = sideOf(reading, sentence, segment, at, provider)
  const word = language === "ja" ? wordBefore(reading, segment) : wordAfter(reading, sentence, at)
  const own = word && word.means !== "person" ? word.means : null
  const span = { start: at.start, end: word && language !== "ja" ? word.end : at.end }
  if (labelled) {
    const begins = plain.slice((sentence.label?.end ?? sentence.start) + 1, at.start).trim() === ""
    if (!word && language !== "ja" && !begins) return null
    return { ...span, value: own ?? labelled, firm: own === null || own === labelled, side }
  }
  if (own) return { ...span, value: own, firm: false, side }
  if (!word && language !== "ja") return null
  if (language !== "mn" && dispatched[language].test(plain.slice(at.end, sentence.end)) && side !== "partner")
    return { ...span, value: "instructor", firm: false, side }
  if (side === "provider") return { ...span, value: "instructor", firm: false, side }
  if (side === null && !word) return null
  return { ...span, value: "trainee", firm: false, side }
}

type RoleWord = { start: number; end: number; means: RoleMeaning }

/** The last word for people before a number; one that names a role before one that names only people. */
function wordBefore({ words }: Reading, segment: { start: number; end: number }): RoleWord | null {
  const within = words.role.filter(word => isWithin(word, segment))
  return within.findLast(word => word.means !== "person") ?? within.at(-1) ?? null
}

/** The word for people that a number counts. */
function wordAfter({ words, plain, language }: Reading, sentence: ReadSentence, at: { end: number }): RoleWord | null {
  return (
    words.role.find(
      word =>
        word.start >= at.end && word.end <= sentence.end && between[language].test(plain.slice(at.end, word.start)),
    ) ?? null
  )
}

function sideOf(
  { words, plain, language }: Reading,
  sentence: ReadSentence,
  segment: { start: number; end: number },
  at: { start: number; end: number },
  provider: string,
): Counted["side"] {
  const named = [...words.organization, ...words.place].sort((a, b) => a.start - b.start)
  const sideOfCountry = (country: string | undefined) =>
    country === undefined ? null : country === provider ? ("provider" as const) : ("partner" as const)
  const before = named.filter(word => isWithin(word, segment))
  if (language !== "en") return sideOfCountry(before.at(-1)?.means.country)
  // English says it after the number: "10 members of the Ground Self-Defense Force"
  const rest = plain.slice(at.end, sentence.end)
  const stop = rest.search(/[,;(]|\b(?:and|were|was|who|will|at|to|from)\b/)
  const clause = { start: at.end, end: at.end + (stop < 0 ? rest.length : stop) }
  return sideOfCountry(named.find(word => isWithin(word, clause))?.means.country)
}

/** What stands in brackets after a number, or is said to be a part of one. */
function isPart(
  { plain, language }: Reading,
  sentence: ReadSentence,
  at: { start: number; end: number },
  found: readonly Counted[],
) {
  const before = plain.slice(sentence.start, at.start)
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("（"))
  const inBrackets = open >= 0 && !/[)）]/.test(before.slice(open))
  if (inBrackets && found.some(one => one.end <= sentence.start + open + 1)) return true
  const stop = /[,;、；。]/
  const clauseStart = before.search(/[,;、；][^,;、；]*$/) + 1
  const after = plain.slice(at.end, sentence.end)
  const end = after.search(stop)
  const clause = before.slice(clauseStart) + plain.slice(at.start, at.end) + (end < 0 ? after : after.slice(0, end))
  return isOtherPeople(clause, language)
}

/** A delegation that is told by its parts: 1 of the ministry and 11 of the ground force are 12, unless a total is given. */
function summed({ plain, words, language }: Reading, found: Counted[]): Counted[] {
  const parts = found.filter(one => one.value.role === "instructor" && !one.total && one.side === "provider")
  const totals = found.filter(one => one.value.role === "instructor" && one.total)
  if (totals.length > 0) return found.filter(one => !parts.includes(one) || totals.includes(one))
  if (parts.length < 2) return found
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return found
  const joined = parts.every((part, at) => {
    const next = parts[at + 1]
    if (!next) return true
    const gap = plain.slice(part.end, next.start)
    const own = words.organization.some(word => isWithin(word, { start: part.end, end: next.end }))
    return own && gap.length < 60 && (language !== "ja" || /^(?:、|と|及び|および|,|，|・| |並びに)/u.test(gap))
  })
  if (!joined) return found
  const number = parts.reduce((sum, part) => sum + part.value.number, 0)
  const precision = parts.find(part => part.value.precision !== "exact")?.value.precision ?? "exact"
  const sum: Counted = { ...first, end: last.end, value: { role: "instructor", number, precision }, total: true }
  return [...found.filter(one => !parts.includes(one)), sum]
}
