import { isSyllabic, type NameScript } from "@/lib/names/sounds"

const vowels = new Set("aeiouOU")
const anyVowel = /[aeiouOU]/
const isVowel = (sound: string | undefined) => sound !== undefined && vowels.has(sound)

/** How strictly two tokens are compared: by what their scripts and languages leave open. */
type Strictness = {
  /** Both in one script that writes each sound in one way only: a difference in spelling is a difference. */
  exact: boolean
  /** Both built of Japanese syllables: vowels tell people apart (Yuko, Yukio), only their length is open. */
  syllabic: boolean
  /** One side is a foreign name in katakana. */
  katakana: boolean
}

/** Another consonant is another name; another vowel often only another spelling. */
const otherConsonant = 1.5
const otherVowel = 1

/**
 * What it costs to read one sound for another: 0 where a spelling leaves it open. ө is written o, ö or u and ү u, ü or y, so
 * a Latin o or u may stand for either; between two names in Cyrillic they are different.
 */
function exchange(a: string, b: string, { exact, syllabic, katakana }: Strictness): number {
  if (a === b) return 0
  const bothVowels = isVowel(a) && isVowel(b)
  if (bothVowels && syllabic) return otherConsonant
  const close = closeSounds[a]?.[b]
  const open = exact ? close : (openSpellings[a]?.[b] ?? close)
  return (katakana ? openInKatakana[a]?.[b] : undefined) ?? open ?? (bothVowels ? otherVowel : otherConsonant)
}

/** The vowel of the first syllable is heard in full: where the script writes it in one way, another one is another name. */
const firstVowel = (a: string, b: string, strictness: Strictness) => {
  const cost = exchange(a, b, strictness)
  return cost === otherVowel ? otherConsonant : cost
}

/** Costs by the two sounds, in either order. */
function pairs(entries: Record<string, number>): Record<string, Record<string, number>> {
  const costs: Record<string, Record<string, number>> = {}
  for (const [[a, b], cost] of Object.entries(entries).map(([pair, cost]) => [Array.from(pair), cost] as const)) {
    const [one, other] = [a as string, b as string]
    ;(costs[one] ??= {})[other] = cost
    ;(costs[other] ??= {})[one] = cost
  }
  return costs
}

/** What different systems of writing in Latin letters make of one letter. */
const openSpellings = pairs({ oO: 0, uO: 0.1, uU: 0, oU: 0.6, OU: 0.5, iU: 0.1, bv: 0.2, Tz: 0.4, Tj: 0.6, vf: 0.3, ou: 0.7, ie: 0.3, kh: 0.5, kg: 0.6, td: 0.6, Ss: 0.35, CT: 0.4, zj: 0.4, hf: 0.3 }) // prettier-ignore

/** What katakana cannot tell apart. */
const openInKatakana = pairs({ lr: 0, OU: 0.1 })

/** Sounds that are confused in hearing and typing, in one script too. */
const closeSounds = pairs({ OU: 0.7, oO: 0.7, uU: 0.6, bv: 0.6, ie: 0.7 })

/** What it costs that a sound stands on one side only. */
function gap(sounds: string, at: number, { exact, syllabic }: Strictness, kana: boolean): number {
  const sound = sounds[at]
  const before = sounds[at - 1]
  if (isVowel(sound)) {
    // a vowel written once or twice is open where either side is Latin, and a slip of the pen where both are not
    if (sound === before) return exact ? (kana ? otherConsonant : 0.6) : 0.15
    // おう and おお are one sound
    if (!exact && before === "o" && sound === "u") return 0.15
    if (syllabic) return otherConsonant
    // й after a vowel, ь, and the reduced vowels inside long names are left out or put in
    if (sound === "i") return exact ? 0.8 : isVowel(before) ? 0.6 : 0.5
    return exact ? otherVowel : sound === "e" ? 0.5 : 0.7
  }
  if (!exact && sound === "h" && isVowel(before)) return 0.3 // Ohno
  if (sound === before) return 0.2 // nn, tt
  return otherConsonant
}

/** Cyrillic is taken for Japanese only beside kana. */
const readAsJapanese = (a: NameScript, b: NameScript) =>
  (a !== "cyrillic" && b !== "cyrillic") || a === "kana" || b === "kana"

/** Two words that sound less alike than so much are words of different people, and by how much is not found out. */
export const leastSimilarity = 0.8

/** Weighted edit distance between two words as sounds; infinite as soon as it is more than `most`. */
function soundDistance(a: string, b: string, scriptA: NameScript, scriptB: NameScript, most: number): number {
  const kana = scriptA === "kana" && scriptB === "kana"
  const bothSyllabic = isSyllabic(a) && isSyllabic(b)
  const strictness = {
    exact: scriptA === scriptB && scriptA !== "latin",
    katakana: (scriptA === "kana") !== (scriptB === "kana") && !bothSyllabic,
    syllabic: bothSyllabic && readAsJapanese(scriptA, scriptB),
  }
  const [firstA, firstB] = [a.search(anyVowel) + 1, b.search(anyVowel) + 1]
  const gapsOfB = Array.from(b, (_, at) => gap(b, at, strictness, kana))
  let row = [0]
  for (const [at, cost] of gapsOfB.entries()) row.push((row[at] as number) + cost)
  for (let i = 1; i <= a.length; i++) {
    const sound = a[i - 1] as string
    const gapOfA = gap(a, i - 1, strictness, kana)
    const next = [(row[0] as number) + gapOfA]
    let least = next[0] as number
    for (let j = 1; j <= b.length; j++) {
      const other = b[j - 1] as string
      const first = strictness.exact && firstA === i && firstB === j
      const cost = Math.min(
        (row[j - 1] as number) + (first ? firstVowel : exchange)(sound, other, strictness),
        (row[j] as number) + gapOfA,
        (next[j - 1] as number) + (gapsOfB[j - 1] as number),
      )
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return Infinity
    row = next
  }
  return row[b.length] as number
}

/** 1 for the same word, down to `leastSimilarity`; 0 for any other. */
export function soundSimilarity(a: string, b: string, scriptA: NameScript, scriptB: NameScript): number {
  if (a === b) return 1
  if (!a || !b || (scriptA === "kanji") !== (scriptB === "kanji")) return 0
  const length = (a.length + b.length) / 2
  const most = (1 - leastSimilarity) * length + 1e-9
  const distance = soundDistance(a, b, scriptA, scriptB, most)
  return distance > most ? 0 : 1 - distance / length
}
