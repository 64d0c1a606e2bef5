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
  "mr mrs ms dr prof col colonel lt ltcol maj major capt captain sgt cpl pvt gen general msgt ssgt lieutenant sergeant хурандаа ахмад хошууч дэслэгч ахлагч түрүүч генерал байлдагч доктор эмч".split(" "),
) // prettier-ignore
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
      // an initial holds one letter, or the two that write one sound: Ц., Ts., Ch., Kh., Sh.
      .replace(/(^|[\s.,])(\p{L}{1,2})\.\s*/gu, "$1$2. ")
      .split(/[\s,、・=＝]+/u)
      .filter(part => part && !titles.has(part.toLowerCase().replace(/\.$/, "")))
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
  const token = { sounds, script, initial, alternatives: initial ? [] : otherReadings(sounds, script) }
  return /^[\p{Script=Katakana}ー]+$/u.test(bare) ? { ...token, foreign: foreignSounds(sounds) } : token
}

/** What else the token may be meant to sound like. */
function otherReadings(sounds: string, script: NameScript): string[] {
  // in Cyrillic too Japanese has a system of its own: Судзуки, Кэндзи
  const read = script === "cyrillic" ? sounds.replaceAll("dz", "z") : sounds
  const japanese = script === "latin" || (script === "cyrillic" && isSyllabic(read))
  const kunrei = japanese ? (kunreiSounds(read) ?? (read === sounds ? null : read)) : null
  return [...withoutGenitive(sounds, script), ...(kunrei ? [kunrei] : [])]
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
  const stemInN = /^(.+n)gi?in$/.exec(sounds)?.[1]
  if (stemInN) stems.push(stemInN)
  return stems
}
