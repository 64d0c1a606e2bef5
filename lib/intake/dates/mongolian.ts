import { findByRules, number, type DateExpression, type DateRule } from "@/lib/intake/dates/expression"

const ordinals =
  "нэгдүгээр хоёрдугаар гуравдугаар дөрөвдүгээр тавдугаар зургаадугаар долоодугаар наймдугаар есдүгээр аравдугаар арваннэгдүгээр арванхоёрдугаар".split(
    " ",
  )
const otherForms: Record<string, number> = {
  зургадугаар: 6,
  зургаадугаар: 6,
  долдугаар: 7,
  арвандугаар: 10,
  "арван нэгдүгээр": 11,
  "арван хоёрдугаар": 12,
}

const words = [...Object.keys(otherForms), ...ordinals].sort((a, b) => b.length - a.length).join("|")

function monthOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^\d/.test(text)) return Number(text)
  const word = text.toLowerCase()
  return otherForms[word] ?? (ordinals.indexOf(word) + 1 || null)
}

const year = (g: string) => `(?<${g}y>(?:19|20)\\d{2})\\s*он(?:ы|ыхоо)?\\s*`
const month = (g: string) => `(?:(?<${g}m>\\d{1,2})\\s*-?\\s*(?:р|дугаар|дүгээр|дахь)?|(?<${g}w>${words}))\\s*сарын\\s*`
const day = (g: string) => `(?<${g}d>\\d{1,2})(?!\\d|[.,]\\d)`
/** "from": 20-ноос, 13-наас, 19-нөөс; or a dash. */
const from = "(?:\\s*-?\\s*(?:ноос|наас|нээс|нөөс|аас|ээс|оос|өөс)\\s*(?:эхлэн\\s*|эхлээд\\s*|-\\s*)?|\\s*-\\s*)"
const ending =
  "(?:\\s*-?\\s*(?:ний|ны|нийг|ныг|нд|ийг|ыг|ий|ы|н)(?!\\p{L}))?(?:\\s*(?:өдр|өдөр)\\p{L}*)?(?:\\s*(?:хүртэл\\p{L}*|хооронд))?"

const rule = (source: string, read: DateRule["read"]): DateRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\d.])${source}`, "giu"),
  read,
})

const digits = (g: string) => `(?<${g}y>(?:19|20)\\d{2})[-./](?<${g}m>\\d{1,2})[-./](?<${g}d>\\d{1,2})(?!\\d)`

const monthIn = (g: Record<string, string | undefined>, name: string) => monthOf(g[`${name}m`] ?? g[`${name}w`])

function range(g: Record<string, string | undefined>) {
  const month = monthIn(g, "a")
  return {
    from: { year: number(g.ay), month, day: number(g.ad) },
    to: { year: number(g.by ?? g.ay), month: monthIn(g, "b") ?? month, day: number(g.bd) },
  }
}

const rules: readonly DateRule[] = [
  rule(`${digits("a")}${from}${digits("b")}${ending}`, range),
  rule(
    `(?:${year("a")})?${month("a")}${day("a")}${from}(?:${year("b")})?(?:${month("b")})?${day("b")}${ending}`,
    range,
  ),
  rule(`(?:${year("a")})?${month("a")}${day("a")}(?<open>\\s*-?\\s*(?:ноос|наас|нээс|нөөс))?${ending}`, g => ({
    from: { year: number(g.ay), month: monthIn(g, "a"), day: number(g.ad) },
    to: null,
    open: g.open !== undefined,
  })),
  rule(digits("a"), g => ({ from: { year: number(g.ay), month: number(g.am), day: number(g.ad) }, to: null })),
  rule(
    `(?:${year("a")})?(?:(?<am>\\d{1,2})\\s*-?\\s*(?:р|дугаар|дүгээр|дахь)?|(?<aw>${words}))\\s*сар(?:д|ын|аас|)(?!\\p{L})`,
    g => ({
      from: { year: number(g.ay), month: monthIn(g, "a"), day: null },
      to: null,
    }),
  ),
  rule("(?<ay>(?:19|20)\\d{2})\\s*он(?:ы|д|оос|той|)(?!\\p{L})", g => ({
    from: { year: number(g.ay), month: null, day: null },
    to: null,
  })),
]

export const findMongolianDates = (plain: string): DateExpression[] => findByRules(plain, rules)
