import { z } from "zod"
import { locales, type Locale } from "@/lib/i18n/locale"
import type { Figure } from "@/lib/statistics/figure"
import type { StatisticsTable } from "@/lib/statistics/statistics"
import { breakdowns, measures } from "@/lib/statistics/words"
import { writeCsv, type CsvColumn } from "@/lib/transfer/csv"

/* What is frozen: the answer of the statistics with its labels in every language, written out in one way only. */

const figure = {
  value: z.int().nullable(),
  courses: z.int(),
  coursesWithoutNumber: z.int(),
  approximate: z.boolean(),
  withheld: z.boolean(),
}
const label = z.strictObject({ en: z.string(), ja: z.string(), mn: z.string() })
const margin = z.strictObject({ key: z.string(), label, ...figure })

const contentSchema = z.strictObject({
  format: z.literal("muster-snapshot-1"),
  code: z.string(),
  title: label,
  query: z.record(z.string(), z.string()),
  methodVersion: z.int(),
  licence: z.url(),
  asOf: z.iso.datetime(),
  measure: z.enum(measures),
  by: z.array(z.enum(breakdowns)).max(2),
  additive: z.boolean(),
  total: z.strictObject(figure),
  firsts: z.array(margin),
  seconds: z.array(margin),
  rows: z.array(z.strictObject({ keys: z.array(z.string()).max(2), ...figure })),
})

export type SnapshotContent = z.infer<typeof contentSchema>
type Margin = z.infer<typeof margin>

export type SnapshotHead = Pick<SnapshotContent, "code" | "title" | "query" | "methodVersion" | "licence">

/** The same answer in every language as one. */
export function contentOf(head: SnapshotHead, tables: Record<Locale, StatisticsTable>): SnapshotContent {
  const { measure, by, asOf, additive, all, firsts, seconds, rows } = tables.en
  const named = (side: "firsts" | "seconds") => {
    const labels = Object.fromEntries(
      locales.map(locale => [locale, new Map(tables[locale][side].map(row => [row.key, row.label]))]),
    ) as Record<Locale, Map<string, string>>
    return (key: string) => ({
      en: labels.en.get(key) ?? key,
      ja: labels.ja.get(key) ?? key,
      mn: labels.mn.get(key) ?? key,
    })
  }
  const [first, second] = [named("firsts"), named("seconds")]
  return {
    format: "muster-snapshot-1",
    ...head,
    asOf,
    measure,
    by,
    additive,
    total: figureOf(all),
    firsts: firsts.map(row => ({ key: row.key, label: first(row.key), ...figureOf(row) })),
    seconds: seconds.map(row => ({ key: row.key, label: second(row.key), ...figureOf(row) })),
    rows: rows.map(row => ({ keys: [row.key].flat(), ...figureOf(row) })),
  }
}

/** In a fixed order, whatever else a row holds. */
const figureOf = ({ value, courses, coursesWithoutNumber, approximate, withheld }: Figure): Figure => ({
  value,
  courses,
  coursesWithoutNumber,
  approximate,
  withheld,
})

export const writeContent = (content: SnapshotContent): string => `${JSON.stringify(content, null, 2)}\n`

export const readContent = (json: string): SnapshotContent => contentSchema.parse(JSON.parse(json))

/** A row of a frozen table: without a breakdown, its total. */
export type FrozenRow = Figure & { keys: string[]; labels: Margin["label"][] }

export function frozenRows({ by, total, firsts, seconds, rows }: SnapshotContent): FrozenRow[] {
  if (by.length === 0) return [{ ...total, keys: [], labels: [] }]
  const labels = [firsts, seconds].map(side => new Map(side.map(row => [row.key, row.label])))
  return rows.map(row => ({
    ...row,
    labels: row.keys.map((key, at) => labels[at]?.get(key) ?? { en: key, ja: key, mn: key }),
  }))
}

/** As the pages draw it, in a language. */
export function tableOf(content: SnapshotContent, locale: Locale): StatisticsTable {
  const { measure, by, asOf, additive, total, firsts, seconds } = content
  const inLanguage = (rows: Margin[]) => rows.map(({ label, ...row }) => ({ ...row, label: label[locale] }))
  return {
    measure,
    by,
    asOf,
    additive,
    total: total.value,
    courses: total.courses,
    coursesWithoutNumber: total.coursesWithoutNumber,
    rows: frozenRows(content).map(({ keys, labels, ...row }) => {
      const [first = "", second] = keys
      const [one, two] = labels.map(label => label[locale])
      return {
        ...row,
        key: second === undefined ? first : [first, second],
        label: two === undefined ? (one ?? "") : [one ?? "", two],
      }
    }),
    all: total,
    firsts: inLanguage(firsts),
    seconds: inLanguage(seconds),
  }
}

const columns = (content: SnapshotContent): CsvColumn<FrozenRow>[] => [
  ...content.by.flatMap((breakdown, at): CsvColumn<FrozenRow>[] => [
    { name: breakdown, value: row => row.keys[at] ?? null },
    ...locales.map(locale => ({
      name: `${breakdown}_${locale}`,
      value: (row: FrozenRow) => row.labels[at]?.[locale] ?? null,
    })),
  ]),
  { name: content.measure, value: row => row.value },
  { name: "counted_courses", value: row => row.courses },
  { name: "courses_without_number", value: row => row.coursesWithoutNumber },
  { name: "approximate", value: row => row.approximate },
  { name: "withheld", value: row => row.withheld },
]

export const csvOf = (content: SnapshotContent): string => writeCsv(columns(content), frozenRows(content))
