import { asWritten } from "@/lib/names/compare"
import { parseName, type NameToken } from "@/lib/names/parse"

/*
 * What names are looked up by. Two names that `compareNames` finds likely share at least one key; how many keys they
 * share, and how long these are, puts the likeliest first. A key is the consonants of a word in classes: what one letter
 * may be written for another, and which vowels a spelling has, makes no difference to it.
 */

/** Raised when the recipe changes: the keys of all people are then made anew at the next start. */
export const nameKeysVersion = 2

const classes: Record<string, string> = {
  b: "b", v: "b", p: "p", f: "f", k: "k", g: "k", h: "k", t: "t", d: "t", T: "s", C: "s", S: "s", s: "s", z: "s", j: "s",
  m: "m", n: "n", l: "r", r: "r",
} // prettier-ignore

/** More of one name than these would only cost room. */
const mostKeys = 60

export function nameKeys(names: readonly string[]): string[] {
  const keys = new Set<string>()
  for (const name of names) {
    const tokens = parseName(name)
    if (tokens.length === 0) keys.add(`"${asWritten(name)}`)
    for (const key of keysOfName(tokens)) keys.add(key)
  }
  return [...keys].slice(0, mostKeys)
}

function keysOfName(tokens: NameToken[]): string[] {
  const few = tokens.slice(0, 4)
  const whole = few.filter(token => !token.initial)
  const keys = whole.flatMap(wordKeys)
  // the beginning of one word with what the other begins with: D. Batlut, Batlut Damba
  for (const word of whole)
    for (const other of few)
      if (other !== word)
        for (const skeleton of skeletonsOf(word))
          for (const first of firstClasses(other)) keys.push(`${skeleton}.${first}`)
  // two words or more written as one
  for (let from = 0; from < few.length; from++)
    for (let to = from + 2; to <= few.length; to++) {
      const run = few.slice(from, to)
      if (run.some(token => token.initial)) break
      keys.push(
        ...wordKeys({ ...(run[0] as NameToken), sounds: run.map(token => token.sounds).join(""), alternatives: [] }),
      )
    }
  return keys
}

function wordKeys(token: NameToken): string[] {
  const skeletons = skeletonsOf(token)
  if (token.script === "kanji") return skeletons
  // a long word with one letter wrong still begins or ends like itself
  const ends = skeletons
    .filter(skeleton => skeleton.length >= 5)
    .flatMap(skeleton => [`${skeleton.slice(0, 4)}-`, `-${skeleton.slice(-4)}`])
  // what is built of Japanese syllables is told apart by its vowels
  const syllabic = [token.sounds, ...token.alternatives]
    .filter(sounds => syllables.test(sounds))
    .map(sounds => `=${shortVowels(sounds)}`)
  return [...skeletons, ...ends, ...syllabic]
}

const syllables = /^(?:[kgSszTtCdnhfbpmrvj]?i?[aeiou]|n|h(?=[^aeiou]|$))+$/

const shortVowels = (sounds: string) =>
  sounds
    .replace(/(?<=[aeiou])h(?![aeiou])/g, "")
    .replace(/ou/g, "o")
    .replace(/(.)\1+/g, "$1")

function skeletonsOf(token: NameToken): string[] {
  if (token.script === "kanji") return [token.sounds]
  const skeletons = [token.sounds, ...token.alternatives, ...(token.foreign ? [token.foreign] : [])].flatMap(sounds => {
    const plain = skeletonOf(sounds)
    // Ohno is おおの; the h of other names is a sound
    const withoutH = skeletonOf(sounds.replace(/(?<=[aeiou])h(?![aeiou])/g, ""))
    // fu is written hu
    const withHu = /f/.test(sounds) ? skeletonOf(sounds.replaceAll("f", "h")) : plain
    return [plain, withoutH, withHu]
  })
  return [...new Set(skeletons)]
}

function skeletonOf(sounds: string): string {
  const consonants = Array.from(sounds, sound => classes[sound] ?? "").join("")
  return consonants.replace(/(.)\1+/g, "$1") || "~"
}

/** The classes of what an initial may stand for; every vowel, and y, is one. */
function firstClasses(token: NameToken): string[] {
  if (token.script === "kanji") return []
  return [...new Set([token.sounds, ...token.alternatives].flatMap(sounds => firstOf(sounds[0] ?? "")))]
}

function firstOf(sound: string): string[] {
  const own = classes[sound] ?? "~"
  return sound === "T" ? [own, "t"] : [own]
}
