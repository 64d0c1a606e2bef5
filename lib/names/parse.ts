import { foreignSounds, isSyllabic, kunreiSounds, scriptOfToken, soundsOf, type NameScript } from "@/lib/names/sounds"

/** One word of a name: written whole, or as an initial. */
export type NameToken = {
  sounds: string
  script: NameScript
  initial: boolean
  alternatives: readonly string[]
  /** Of katakana: the sounds without the vowels that only Japanese needs, were it the name of a foreigner. */
  foreign?: string
}

const titles = new Set(
  "mr mrs ms dr prof col colonel lt ltcol maj major capt captain sgt cpl pvt gen general msgt ssgt lieutenant sergeant хурандаа ахмад хошууч дэслэгч ахлагч түрүүч генерал байлдагч доктор эмч дэд ахлах md phd 1lt 2lt".split(" "),
) // prettier-ignore
const japaneseRank = /^(?:[一二三准123]等?[陸海空]?|[陸海空])(?:将補?|佐|尉|曹長?|士長?)$/u
const honorifics = /(さん|氏|様|先生|殿)$/u

/** The words of a name, in the order written: `Д.Батлут`, `BATLUT Damba`, `山田 花子`, `Bat-Erdene, Dorj`. */
export function parseName(written: string): NameToken[] {
  const text = written
    .normalize("NFKC")
    .replace(/\([^)]*\)/gu, " ")
    .replace(/[’'ʼ`´]/gu, "")
    .trim()
    .replace(honorifics, "")
  return (
    text
      // an initial holds one letter, or the two that write one sound: Ц., Ts., Ch., Kh., Sh.; it may also stand last: Батлут.Ц
      .replace(/(?<=\p{L}{3}\.\s*)(\p{L}{1,2})$/u, "$1.")
      .replace(/\./g, ". ")
      .split(/[\s,、・=＝]+/u)
      .filter(part => part && !titles.has(part.toLowerCase().replace(/\.$/, "")) && !japaneseRank.test(part))
      .map(toToken)
      .filter(token => token.sounds)
  )
}

function toToken(part: string): NameToken {
  const bare = part.replace(/[.\-‐‑–]/gu, "")
  const script = scriptOfToken(bare)
  const sounds = soundsOf(bare)
  const letters = Array.from(bare).length
  const initial = script !== "kanji" && script !== "kana" && (part.endsWith(".") ? letters <= 2 : letters === 1)
  const alternatives = initial ? [] : script === "kana" ? longVowels(bare, sounds) : otherReadings(sounds, script)
  const token = { sounds, script, initial, alternatives }
  return /^[\p{Script=Katakana}ー]+$/u.test(bare) ? { ...token, foreign: foreignSounds(sounds) } : token
}

/** What else the token may be meant to sound like. */
function otherReadings(sounds: string, script: NameScript): string[] {
  // in Cyrillic too Japanese has a system of its own: Судзуки, Кэндзи
  const read = script === "cyrillic" ? sounds.replaceAll("dz", "z") : sounds
  const japanese = script === "latin" || (script === "cyrillic" && isSyllabic(read))
  const kunrei = japanese ? (kunreiSounds(read) ?? (read === sounds ? null : read)) : null
  return [
    ...withoutGenitive(sounds, script),
    ...(kunrei ? [kunrei] : []),
    ...(script === "latin" ? digraphs(sounds) : []),
  ]
}

/** Two letters for one sound: oe and ue for ө and ү, or u (Moenkhbat, Soeharto); tch and cch for a doubled ch (Etchu). */
function digraphs(sounds: string): string[] {
  const read = sounds.replace(/oe(?![aeiou])/g, "O").replace(/ue(?![aeiou])/g, "U")
  const single = sounds.replace(/[tT]C/g, "C")
  return [read, ...(isSyllabic(single) ? [single] : [])].filter(other => other !== sounds)
}

/** ヨー is よう or よお, ケー is けい or けえ. */
function longVowels(written: string, sounds: string): string[] {
  if (!written.includes("ー")) return []
  const read = sounds.replace(/oo/g, "ou").replace(/ee/g, "ei")
  return read === sounds ? [] : [read]
}

/** A father's name stands in the genitive (Дамбын, Цэндийн, Dambyn) or without it. */
function withoutGenitive(sounds: string, script: NameScript): string[] {
  if (script !== "cyrillic" && script !== "latin") return []
  const stems: string[] = []
  for (const ending of ["iin", "in"]) {
    if (!sounds.endsWith(ending) || sounds.length - ending.length < 2) continue
    const stem = sounds.slice(0, -ending.length)
    stems.push(stem, `${stem}a`, `${stem}e`, `${stem}i`)
  }
  const before = /^(.+(?:n|[aeiouOU]{2}))gi?in$/.exec(sounds)?.[1]
  if (before) stems.push(before)
  return stems
}
