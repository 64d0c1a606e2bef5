import { newKanji } from "@/lib/names/old-kanji"

/*
 * How a name sounds, whatever script it is written in. A token becomes a string of sounds, one character each:
 *
 *   consonants  b v g d j z k l m n p r s t f h, S (sh), C (ch), T (ts), w
 *   vowels      a e i o u, O (ө), U (ү)
 *
 * Mongolian is written in Latin letters in several ways at once (kh or h for х, ts or c for ц, o or u for ө, u or y for ү,
 * one vowel for two), Japanese too (ou, oh, ō or o for おう). What only the spelling decides is one sound here; what may be
 * a difference between two people is left to `distance`, which knows what each letter can stand for.
 */

export type NameScript = "latin" | "cyrillic" | "kana" | "kanji"

const cyrillic: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "ie", ё: "io", ж: "j", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n",
  о: "o", ө: "O", п: "p", р: "r", с: "s", т: "t", у: "u", ү: "U", ф: "f", х: "h", ц: "T", ч: "C", ш: "S", щ: "S", ъ: "",
  ы: "i", ь: "i", э: "e", ю: "iu", я: "ia",
  // Kazakh
  ә: "a", ғ: "g", қ: "k", ң: "n", ұ: "u", һ: "h", і: "i",
  // what fonts and keyboards without ө and ү put in their place, and Latin letters that look like Cyrillic ones
  є: "O", ї: "U", v: "U", a: "a", c: "s", e: "ie", o: "o", p: "r", x: "h", y: "u",
} // prettier-ignore

const latinGroups: readonly (readonly [string, string])[] = [
  ["tsch", "C"], ["shch", "S"], ["kh", "h"], ["gh", "g"], ["sh", "S"], ["ch", "C"], ["ts", "T"], ["tz", "T"], ["zh", "j"],
  ["dz", "z"], ["dj", "j"], ["jy", "j"], ["ph", "f"], ["ck", "k"], ["qu", "k"], ["x", "h"], ["q", "k"], ["c", "T"], ["w", "v"], ["y", "i"],
] // prettier-ignore

const latinMarks: Record<string, string> = { ö: "O", ø: "O", ü: "U", ā: "aa", ī: "ii", ū: "uu", ē: "ee", ō: "oo", â: "aa", î: "ii", û: "uu", ê: "ee", ô: "oo", š: "S", č: "C", ž: "j", ǰ: "j", đ: "d", ð: "d", ł: "l", ı: "i", ß: "s", æ: "e", ə: "a" } // prettier-ignore

const kanaRows: Record<string, string> = {
  ア: "a", イ: "i", ウ: "u", エ: "e", オ: "o", カ: "ka", キ: "ki", ク: "ku", ケ: "ke", コ: "ko", サ: "sa", シ: "Si", ス: "su",
  セ: "se", ソ: "so", タ: "ta", チ: "Ci", ツ: "Tu", テ: "te", ト: "to", ナ: "na", ニ: "ni", ヌ: "nu", ネ: "ne", ノ: "no",
  ハ: "ha", ヒ: "hi", フ: "fu", ヘ: "he", ホ: "ho", マ: "ma", ミ: "mi", ム: "mu", メ: "me", モ: "mo", ヤ: "ia", ユ: "iu",
  ヨ: "io", ラ: "ra", リ: "ri", ル: "ru", レ: "re", ロ: "ro", ワ: "va", ヰ: "i", ヱ: "e", ヲ: "o", ン: "n", ガ: "ga", ギ: "gi",
  グ: "gu", ゲ: "ge", ゴ: "go", ザ: "za", ジ: "ji", ズ: "zu", ゼ: "ze", ゾ: "zo", ダ: "da", ヂ: "ji", ヅ: "zu", デ: "de",
  ド: "do", バ: "ba", ビ: "bi", ブ: "bu", ベ: "be", ボ: "bo", パ: "pa", ピ: "pi", プ: "pu", ペ: "pe", ポ: "po", ヴ: "vu",
} // prettier-ignore
const smallGlides: Record<string, string> = { ャ: "a", ュ: "u", ョ: "o" }
const smallVowels: Record<string, string> = { ァ: "a", ィ: "i", ゥ: "u", ェ: "e", ォ: "o" }

export function scriptOfToken(token: string): NameScript {
  if (/\p{Script=Han}/u.test(token)) return "kanji"
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(token)) return "kana"
  if (/\p{Script=Cyrillic}/u.test(token)) return "cyrillic"
  return "latin"
}

/** The sounds of one token; of kanji, whose sounds are not written, the characters in their new form. */
export function soundsOf(token: string): string {
  // n before b, p and m is heard and often written m (Gambat, Kambe);
  // where т and с meet (Батсайхан), Latin letters cannot tell them from ц
  return writtenSounds(token)
    .replaceAll("ts", "T")
    .replace(/n(?=[bpm])/g, "m")
}

/**
 * The sounds of Latin letters that follow the other Japanese system (Tuji Syota for Tsuji Shota), or null where nothing in
 * them reads differently by it.
 */
export function kunreiSounds(sounds: string): string | null {
  const read = sounds
    .replace(/si(?=[auo])/g, "S")
    .replace(/ti(?=[auo])/g, "C")
    .replace(/zi(?=[auo])/g, "j")
    .replace(/si/g, "Si")
    .replace(/ti/g, "Ci")
    .replace(/zi/g, "ji")
    .replace(/tu/g, "Tu")
    .replace(/hu/g, "fu")
  return read === sounds ? null : read
}

/** Built of Japanese syllables. */
export const isSyllabic = (sounds: string) => /^(?:[kgSszTtCdnhfbpmrvj]?i?[aeiou]|n)+$/.test(sounds)

/** What katakana make of a name that is not Japanese: ボルド is Bold, バータル Baatar. */
export const foreignSounds = (sounds: string) =>
  sounds
    .replace(/(?<=[aeiou][^aeiou]?[td])o(?![aeiou])/g, "")
    .replace(/(?<=[aeiou][^aeiou]{1,2})u(?![aeiou])/g, "")
    .replace(/(?<=[jCS])i(?![aeiou])/g, "")
    .replace(/n(?=[bpm])/g, "m")

function writtenSounds(token: string): string {
  switch (scriptOfToken(token)) {
    case "kanji":
      return newKanji(token)
    case "kana":
      return kanaSounds(token)
    case "cyrillic":
      return Array.from(token.toLowerCase(), letter => cyrillic[letter] ?? "").join("")
    case "latin":
      return latinSounds(token)
  }
}

function kanaSounds(token: string): string {
  const katakana = token.replace(/[\u3041-\u3096]/g, kana => String.fromCharCode(kana.charCodeAt(0) + 0x60))
  let sounds = ""
  for (const kana of katakana) {
    const glide = smallGlides[kana]
    const vowel = smallVowels[kana]
    if (glide) {
      // シャ sha, キャ kya: the i of the row before becomes the glide, which sh, ch and j already hold
      const row = sounds.slice(0, -1)
      sounds = /[SCj]$/.test(row) ? row + glide : `${row}i${glide}`
    } else if (vowel) sounds = sounds.replace(/[aeiou]$/, "") + vowel
    else if (kana === "ー") sounds += sounds.at(-1) ?? ""
    else if (kana !== "ッ") sounds += kanaRows[kana] ?? ""
  }
  return sounds
}

function latinSounds(token: string): string {
  let rest = token
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{Script=Latin}]/gu, letter => latinMarks[letter] ?? "")
  let sounds = ""
  while (rest) {
    const group = latinGroups.find(([letters]) => rest.startsWith(letters))
    const letter = rest[0] as string
    if (group) {
      sounds += group[1]
      rest = rest.slice(group[0].length)
    } else {
      sounds += latinMarks[letter] ?? letter.normalize("NFD").slice(0, 1)
      rest = rest.slice(1)
    }
  }
  return sounds
}
