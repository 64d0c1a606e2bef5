import { z } from "zod"
import { locales, type Locale } from "@/lib/i18n/locale"
import { headShape, label, labelIn, type SnapshotHead } from "@/lib/snapshots/head"
import { protectedContentSchema, protectedCsvOf, type ProtectedContent } from "@/lib/snapshots/protected-content"
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
const margin = z.strictObject({ key: z.string(), label, ...figure })

const openContentSchema = z.strictObject({
  format: z.literal("muster-snapshot-1"),
  ...headShape,
  measure: z.enum(measures),
  by: z.array(z.enum(breakdowns)).max(2),
  additive: z.boolean(),
  total: z.strictObject(figure),
  firsts: z.array(margin),
  seconds: z.array(margin),
  rows: z.array(z.strictObject({ keys: z.array(z.string()).max(2), ...figure })),
})

const contentSchema = z.discriminatedUnion("format", [openContentSchema, protectedContentSchema])

export type OpenContent = z.infer<typeof openContentSchema>
export type SnapshotContent = OpenContent | ProtectedContent
type Margin = z.infer<typeof margin>

/** The same answer in every language as one. */
export function contentOf(head: SnapshotHead, tables: Record<Locale, StatisticsTable>): OpenContent {
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

export function frozenRows({ by, total, firsts, seconds, rows }: OpenContent): FrozenRow[] {
  if (by.length === 0) return [{ ...total, keys: [], labels: [] }]
  const labels = [firsts, seconds].map(side => new Map(side.map(row => [row.key, row.label])))
  return rows.map(row => ({
    ...row,
    labels: row.keys.map((key, at) => labels[at]?.get(key) ?? { en: key, ja: key, mn: key }),
  }))
}

/** As the pages draw it, in a language. */
export function tableOf(content: OpenContent, locale: Locale): StatisticsTable {
  const { measure, by, asOf, additive, total, firsts, seconds } = content
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
    firsts: firsts.map(labelIn(locale)),
    seconds: seconds.map(labelIn(locale)),
  }
}

const columns = (content: OpenContent): CsvColumn<FrozenRow>[] => [
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

export const csvOf = (content: SnapshotContent): string =>
  isProtected(content) ? protectedCsvOf(content) : writeCsv(columns(content), frozenRows(content))

/** Of what comes from lists of names. */
export const isProtected = (content: SnapshotContent): content is ProtectedContent =>
  content.format === "muster-snapshot-protected-1"
