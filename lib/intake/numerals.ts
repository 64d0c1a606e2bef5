/** A number in words or digits, as notices write it; null where it is none. */

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  )
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")

const english = new Map<string, number>([
  ...units.map((word, at): [string, number] => [word, at]),
  ...tens.flatMap((word, at): [string, number][] => [
    [word, 20 + at * 10],
    ...units.slice(1, 10).map((unit, one): [string, number] => [`${word}-${unit}`, 20 + at * 10 + one + 1]),
  ]),
  ["a hundred", 100],
  ["one hundred", 100],
  ["two hundred", 200],
])

const mongolian = new Map<string, number>(
  Object.entries({
    нэг: 1,
    хоёр: 2,
    гурван: 3,
    дөрвөн: 4,
    таван: 5,
    зургаан: 6,
    долоон: 7,
    найман: 8,
    есөн: 9,
    арван: 10,
    арваннэг: 11,
    арванхоёр: 12,
    арвантав: 15,
    хорин: 20,
    гучин: 30,
    дөчин: 40,
    тавин: 50,
    жаран: 60,
    далан: 70,
    наян: 80,
    ерэн: 90,
    зуун: 100,
  }),
)

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|")

/** Sources of regular expressions, without groups of their own. */
export const numeral = {
  digits: "\\d{1,3}(?:[, ]\\d{3})+(?!\\d)|\\d{1,6}",
  en: longestFirst(english.keys()),
  ja: "[〇零一二三四五六七八九十百千]{1,7}",
  mn: longestFirst(mongolian.keys()),
}

export function numberOf(written: string): number | null {
  const text = written.trim().toLowerCase()
  if (/^\d/.test(text)) {
    const digits = text.replace(/[, ]/g, "")
    return /^\d+$/.test(digits) ? Number(digits) : null
  }
  return english.get(text) ?? mongolian.get(text) ?? kanjiNumber(text)
}

const kanjiDigits = "〇一二三四五六七八九"
const kanjiPowers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 二十四 is 24, 二〇二五 is 2025. */
export function kanjiNumber(text: string): number | null {
  const written = text.replaceAll("零", "〇").replaceAll("元", "一")
  if (!/^[〇一二三四五六七八九十百千]+$/.test(written)) return null
  if (!/[十百千]/.test(written)) return Number([...written].map(sign => kanjiDigits.indexOf(sign)).join(""))
  let sum = 0
  let digit: number | null = null
  for (const sign of written) {
    const power = kanjiPowers[sign]
    if (power === undefined) digit = kanjiDigits.indexOf(sign)
    else {
      sum += (digit ?? 1) * power
      digit = null
    }
  }
  return sum + (digit ?? 0)
}
