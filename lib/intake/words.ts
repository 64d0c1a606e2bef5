import type { Span } from "@/lib/intake/notice-text"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import type { CourseModeWord, FieldWord, PersonRoleWord } from "@/lib/words"

/*
 * The words that notices use and what they mean. They come with Muster, are added and overridden in the office, and are taken
 * from the names in the register.
 */

export const wordKinds = ["place", "role", "organization", "topic", "mode", "field"] as const

export type WordKind = (typeof wordKinds)[number]

/** A place as a course holds it; one with neither name nor province is the country. */
export type Place = { country: string; name: LocalText; province: LocalText }

/** A word such as "soldier" says that people are counted; on which side they stand, the words beside it say. */
export type RoleMeaning = PersonRoleWord | "person"

/** What was said of the way a course is held; "on-site" makes a course that is also online a hybrid one. */
export type ModeMeaning = CourseModeWord | "on-site"

export type OrganizationMeaning = { slug: string | null; country: string }

export type Meanings = {
  place: Place
  role: RoleMeaning
  organization: OrganizationMeaning
  /** Slug. */
  topic: string
  mode: ModeMeaning
  field: FieldWord
}

export type Word<Kind extends WordKind = WordKind> = { language: Locale; written: string; means: Meanings[Kind] }

export type Dictionary = { readonly [Kind in WordKind]: readonly Word<Kind>[] }

export type WordFound<Kind extends WordKind> = Span & {
  means: Meanings[Kind]
  /** What follows the word in a language that adds to its words: `Булган аймагт` ends in `т`. */
  ending: string
}

/** How a word is compared with others: case, width and blanks aside. */
export const wordKey = (written: string) => written.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim()

/** Every place where one of the words stands, the longest where several begin, in order. */
export function findWords<Kind extends WordKind>(
  plain: string,
  language: Locale,
  words: readonly Word<Kind>[],
): WordFound<Kind>[] {
  const found: WordFound<Kind>[] = []
  for (const word of words) {
    if (word.language !== language) continue
    for (const match of plain.matchAll(patternOf(word))) {
      const ending = match.groups?.ending ?? ""
      found.push({ start: match.index, end: match.index + match[0].length, means: word.means, ending })
    }
  }
  const core = (one: WordFound<Kind>) => one.end - one.start - one.ending.length
  found.sort((a, b) => core(b) - core(a) || a.start - b.start)
  const kept: WordFound<Kind>[] = []
  for (const one of found) if (!kept.some(other => one.start < other.end && other.start < one.end)) kept.push(one)
  return kept.sort((a, b) => a.start - b.start)
}

const patterns = new WeakMap<Word, RegExp>()

function patternOf(word: Word): RegExp {
  let pattern = patterns.get(word)
  if (!pattern) patterns.set(word, (pattern = makers[word.language](word.written.normalize("NFKC").trim())))
  return pattern
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")

/** Endings of Mongolian nouns: the plural, then the case. */
const plural = "(?:нууд|нүүд|ууд|үүд|чууд|чүүд)?"
const cases =
  "(?:гийн|ийн|ын|ний|ны|ийг|ыг|ий|ы|г|нд|ад|эд|од|өд|д|т|наас|нээс|ноос|нөөс|гаас|гээс|гоос|гөөс|аас|ээс|оос|өөс|аар|ээр|оор|өөр|тай|тэй|той|руу|рүү|н)?"

const makers: Record<Locale, (written: string) => RegExp> = {
  en: written => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(written)}(?:s|es)?(?:'s)?(?![\\p{L}\\p{N}])`, "giu"),
  // a word of kana is not a part of a longer one: マリ is not in マリン
  ja: written => {
    const kana = "[\\p{Script=Katakana}ー]"
    const before = new RegExp(`^${kana}`, "u").test(written) ? `(?<!${kana})` : ""
    const after = new RegExp(`${kana}$`, "u").test(written) ? `(?!${kana})` : ""
    return new RegExp(`${before}${escaped(written)}${after}`, "giu")
  },
  // the last vowel falls out before some endings: аймаг, аймгийн
  mn: written => {
    const stem = escaped(written)
      .replace(/([бвгджзклмнпрстхцчш])[аэоө]$/iu, "$1[аэоө]?")
      .replace(/([бвгджзклмнпрстхцчш])([аэиоөуүы])([бвгджзклмнпрстхцчш])$/iu, "$1$2?$3")
    return new RegExp(`(?<!\\p{L})${stem}(?<ending>${plural}${cases})(?!\\p{L})`, "giu")
  },
}
