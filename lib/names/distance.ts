import { isSyllabic, type NameScript } from "@/lib/names/sounds"

const vowels = new Set("aeiouOU")
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
  const pair = a < b ? a + b : b + a
  const bothVowels = isVowel(a) && isVowel(b)
  if (bothVowels && syllabic) return otherConsonant
  if (katakana && openInKatakana[pair] !== undefined) return openInKatakana[pair]
  const open = exact ? closeSounds[pair] : (openSpellings[pair] ?? closeSounds[pair])
  return open ?? (bothVowels ? otherVowel : otherConsonant)
}

const pairs = (entries: Record<string, number>) =>
  Object.fromEntries(Object.entries(entries).map(([pair, cost]) => [[...pair].sort().join(""), cost]))

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

/** Weighted edit distance between two tokens as sounds. */
export function soundDistance(a: string, b: string, scriptA: NameScript, scriptB: NameScript): number {
  const kana = scriptA === "kana" && scriptB === "kana"
  const strictness = {
    exact: scriptA === scriptB && scriptA !== "latin",
    katakana: (scriptA === "kana") !== (scriptB === "kana") && !(isSyllabic(a) && isSyllabic(b)),
    syllabic: readAsJapanese(scriptA, scriptB) && isSyllabic(a) && isSyllabic(b),
  }
  const width = b.length + 1
  let row = new Float64Array(width)
  for (let j = 1; j < width; j++) row[j] = (row[j - 1] as number) + gap(b, j - 1, strictness, kana)
  for (let i = 1; i <= a.length; i++) {
    const next = new Float64Array(width)
    next[0] = (row[0] as number) + gap(a, i - 1, strictness, kana)
    for (let j = 1; j < width; j++)
      next[j] = Math.min(
        (row[j - 1] as number) + exchange(a[i - 1] as string, b[j - 1] as string, strictness),
        (row[j] as number) + gap(a, i - 1, strictness, kana),
        (next[j - 1] as number) + gap(b, j - 1, strictness, kana),
      )
    row = next
  }
  return row[width - 1] as number
}

/** 1 for the same name, towards 0 for another. */
export function soundSimilarity(a: string, b: string, scriptA: NameScript, scriptB: NameScript): number {
  if (a === b) return 1
  if (!a || !b || (scriptA === "kanji") !== (scriptB === "kanji")) return 0
  const length = (Math.max(a.length, b.length) + Math.min(a.length, b.length)) / 2
  return Math.max(0, 1 - soundDistance(a, b, scriptA, scriptB) / length)
}
