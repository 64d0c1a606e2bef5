import type { Span } from "@/lib/intake/notice-text"

/** A day as far as it is written, or what stands for its year: a fiscal year, or the year of the day before it. */
export type WrittenDay = { year: number | null; month: number | null; day: number | null }

/** A day or a period as it stands in the text. */
export type DateExpression = Span & {
  from: WrittenDay
  /** Null: a single day, month or year. */
  to: WrittenDay | null
  /** Only where it begins is said: "from 3 September". */
  open: boolean
}

/** A rule of one language: a pattern, and what its groups say. */
export type DateRule = {
  pattern: RegExp
  read: (
    groups: Record<string, string | undefined>,
  ) => { from: WrittenDay; to: WrittenDay | null; open?: boolean } | null
}

/** What the rules find, the first rule first; nothing is read twice. */
export function findByRules(plain: string, rules: readonly DateRule[]): DateExpression[] {
  const found: DateExpression[] = []
  for (const { pattern, read } of rules)
    for (const match of plain.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].trimEnd().length
      if (found.some(other => start < other.end && other.start < end)) continue
      const said = read(match.groups ?? {})
      if (said && isPossible(said.from) && (said.to === null || isPossible(said.to)))
        found.push({ start, end, open: false, ...said })
    }
  return found.sort((a, b) => a.start - b.start)
}

function isPossible({ year, month, day }: WrittenDay): boolean {
  if (year !== null && (year < 1900 || year > 2150)) return false
  if (month !== null && (month < 1 || month > 12)) return false
  return day === null || (month !== null && day >= 1 && day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate())
}

export const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
