import { findByRules, type DateExpression, type DateRule, type WrittenDay } from "@/lib/intake/dates/expression"
import { numberOf } from "@/lib/intake/numerals"

const eras: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

const count = "\\d{1,2}|[一二三四五六七八九十]{1,3}"
const year = (g: string) =>
  `(?:(?<${g}e>令和|平成|昭和) ?(?<${g}n>${count}|元)年|(?<${g}y>\\d{4}|[一二〇零九八七六五四三]{4})年|(?<${g}s>同年))(?!度|間)の?`
const month = (g: string) => `(?<${g}m>${count})月`
const day = (g: string) => `(?<${g}d>${count})日(?!間|程|本)(?: ?[(（][月火水木金土日祝・曜]{1,6}[)）])?`
const to = "(?: ?(?:から|より|~|-|ー|～) ?)(?:、)?"

/** The year of a group: of an era, plain, or "of the same year", which is that of the other end. */
function yearOf(g: Record<string, string | undefined>, name: string): number | null {
  const era = g[`${name}e`]
  if (era !== undefined) return (eras[era] ?? 0) + (g[`${name}n`] === "元" ? 1 : (numberOf(g[`${name}n`] ?? "") ?? 0))
  const plain = g[`${name}y`]
  return plain === undefined ? null : numberOf(plain)
}

const part = (text: string | undefined) => (text === undefined ? null : numberOf(text))

const rule = (source: string, read: DateRule["read"]): DateRule => ({
  pattern: new RegExp(`(?<![\\d一二三四五六七八九十])${source}`, "gu"),
  read,
})

function range(g: Record<string, string | undefined>): { from: WrittenDay; to: WrittenDay } {
  const first = yearOf(g, "a")
  const month = part(g.am)
  return {
    from: { year: first, month, day: part(g.ad) },
    to: { year: yearOf(g, "b") ?? first, month: part(g.bm) ?? month, day: part(g.bd) },
  }
}

const dots = (g: string) =>
  `(?<${g}y>\\d{4})[./](?<${g}m>\\d{1,2})[./](?<${g}d>\\d{1,2})(?: ?[(（][月火水木金土日祝・]{1,4}[)）])?`

const rules: readonly DateRule[] = [
  rule(`(?:${year("a")})?${month("a")}${day("a")}${to}(?:${year("b")})?(?:${month("b")}|同月)?${day("b")}`, range),
  // 2024.5.15~5.21
  rule(`${dots("a")}${to}(?:(?<by>\\d{4})[./])?(?<bm>\\d{1,2})[./](?<bd>\\d{1,2})`, range),
  rule(`(?:${year("a")})?${month("a")}${to}(?:${year("b")})?${month("b")}(?!\\d)`, range),
  rule(`(?:${year("a")})?${month("a")}${day("a")}(?<open>から|より)?`, g => ({
    from: { year: yearOf(g, "a"), month: part(g.am), day: part(g.ad) },
    to: null,
    open: g.open !== undefined,
  })),
  rule(dots("a"), g => ({ from: { year: yearOf(g, "a"), month: part(g.am), day: part(g.ad) }, to: null })),
  rule("(?<ay>\\d{4})-(?<am>\\d{2})-(?<ad>\\d{2})(?!\\d)", g => ({
    from: { year: yearOf(g, "a"), month: part(g.am), day: part(g.ad) },
    to: null,
  })),
  rule(`(?:${year("a")})?${month("a")}(?!間|々|分)`, g => ({
    from: { year: yearOf(g, "a"), month: part(g.am), day: null },
    to: null,
  })),
  rule(year("a"), g => {
    const found = yearOf(g, "a")
    return found === null ? null : { from: { year: found, month: null, day: null }, to: null }
  }),
]

export const findJapaneseDates = (plain: string): DateExpression[] => findByRules(plain, rules)

const fiscal = new RegExp(`(?:(?<e>令和|平成|昭和) ?(?<n>${count}|元)|(?<y>\\d{4}))年度`, "u")

/** The fiscal year (April to March) that a text is about by its heading: 令和7年度. */
export function fiscalYearIn(plain: string): number | null {
  const g = fiscal.exec(plain)?.groups
  if (!g) return null
  return g.y === undefined ? (eras[g.e ?? ""] ?? 0) + (g.n === "元" ? 1 : (numberOf(g.n ?? "") ?? 0)) : Number(g.y)
}
