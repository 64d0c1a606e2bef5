import { findByRules, number, type DateExpression, type DateRule } from "@/lib/intake/dates/expression"

const names = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")
const monthOf = (name: string | undefined) =>
  name === undefined ? null : names.indexOf(name.slice(0, 3).toLowerCase()) + 1

const month = (group: string) =>
  `(?<${group}>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?`
const day = (group: string) => `(?<${group}>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`
const year = (group: string) => `(?:,?\\s+(?<${group}>(?:19|20)\\d{2})(?!\\d))`
const weekday = "(?:(?:Mon|Tues?|Wednes|Wed|Thurs?|Fri|Satur|Sat|Sun)(?:day)?\\.?,?\\s+)?(?:the\\s+)?"
const bracket = "(?:\\s*\\([A-Za-z.]{2,10}\\))?"
const to = `${bracket}(?:\\s*-\\s*|,?\\s+(?:up\\s+)?(?:to|until|till|through|and)\\s+)(?:the\\s+)?`
const rule = (source: string, read: DateRule["read"]): DateRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\d/.-])(?:${source})`, "giu"),
  read,
})

const iso = (group: string) =>
  `(?<${group}y>(?:19|20)\\d{2})[-/.](?<${group}m>\\d{1,2})[-/.](?<${group}d>\\d{1,2})(?![\\d-])`

const rules: readonly DateRule[] = [
  rule(`${iso("a")}${to}${iso("b")}`, g => ({
    from: { year: number(g.ay), month: number(g.am), day: number(g.ad) },
    to: { year: number(g.by), month: number(g.bm), day: number(g.bd) },
  })),
  // from Monday, December 12th, 2021 to Friday, December 16th, 2022
  rule(
    `${month("m1")}\\s+${day("d1")}${year("y1")}?${to}${weekday}${month("m2")}\\s+${day("d2")}${year("y2")}?`,
    g => ({
      from: { year: number(g.y1 ?? g.y2), month: monthOf(g.m1), day: number(g.d1) },
      to: { year: number(g.y2 ?? g.y1), month: monthOf(g.m2), day: number(g.d2) },
    }),
  ),
  // 20 August to 17 September 2025
  rule(
    `${day("d1")}\\s+(?:of\\s+)?${month("m1")}${year("y1")}?${to}${weekday}${day("d2")}\\s+(?:of\\s+)?${month("m2")}${year("y2")}?`,
    g => ({
      from: { year: number(g.y1 ?? g.y2), month: monthOf(g.m1), day: number(g.d1) },
      to: { year: number(g.y2 ?? g.y1), month: monthOf(g.m2), day: number(g.d2) },
    }),
  ),
  // November 11-15, 2019
  rule(`${month("m1")}\\s+${day("d1")}${to}${weekday}${day("d2")}(?!\\s+(?:${names.join("|")}))${year("y")}?`, g => ({
    from: { year: number(g.y), month: monthOf(g.m1), day: number(g.d1) },
    to: { year: number(g.y), month: monthOf(g.m1), day: number(g.d2) },
  })),
  // 1 to 5 February 2021
  rule(`${day("d1")}${to}${weekday}${day("d2")}\\s+(?:of\\s+)?${month("m1")}${year("y")}?`, g => ({
    from: { year: number(g.y), month: monthOf(g.m1), day: number(g.d1) },
    to: { year: number(g.y), month: monthOf(g.m1), day: number(g.d2) },
  })),
  // April to June 2023
  rule(`${month("m1")}${year("y1")}?${to}${month("m2")}${year("y2")}`, g => ({
    from: { year: number(g.y1 ?? g.y2), month: monthOf(g.m1), day: null },
    to: { year: number(g.y2), month: monthOf(g.m2), day: null },
  })),
  rule(iso("a"), g => ({ from: { year: number(g.ay), month: number(g.am), day: number(g.ad) }, to: null })),
  rule(`(?<from>from\\s+|starting\\s+(?:on\\s+)?)?${weekday}${month("m")}\\s+${day("d")}${year("y")}?`, g => ({
    from: { year: number(g.y), month: monthOf(g.m), day: number(g.d) },
    to: null,
    open: g.from !== undefined,
  })),
  rule(
    `(?<from>from\\s+|starting\\s+(?:on\\s+)?)?${weekday}${day("d")}\\s+(?:of\\s+)?${month("m")}${year("y")}?`,
    g => ({
      from: { year: number(g.y), month: monthOf(g.m), day: number(g.d) },
      to: null,
      open: g.from !== undefined,
    }),
  ),
  rule(`${month("m")}${year("y")}`, g => ({ from: { year: number(g.y), month: monthOf(g.m), day: null }, to: null })),
  rule(`(?<=\\b(?:in|during|for)\\s)${month("m")}`, g => ({
    from: { year: null, month: monthOf(g.m), day: null },
    to: null,
  })),
  rule(
    "(?<=\\b(?:in|during|since|year|for|of|until|from|by)\\s)(?<y>(?:19|20)\\d{2})(?![\\d,.]*\\d)(?!\\s*\\p{Ll}*(?:s|m|km)\\b)",
    g => ({
      from: { year: number(g.y), month: null, day: null },
      to: null,
    }),
  ),
]

export const findEnglishDates = (plain: string): DateExpression[] => findByRules(plain, rules)
