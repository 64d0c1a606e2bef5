import { z } from "zod"
import { defaultLocale, locales, type Locale } from "@/lib/i18n/locale"
import type { ProtectedStatistics } from "@/lib/protection/protected-statistics"
import { columnWords, protectedMeasures, protectedTableNames, rowWords } from "@/lib/protection/tables"
import { headShape, label, labelIn, type SnapshotHead } from "@/lib/snapshots/head"
import { writeCsv, type CsvColumn } from "@/lib/transfer/csv"

/* What is frozen of a protected table: its stored numbers, as they were told, with their labels in every language. */

const value = z.int().nullable()

export const protectedContentSchema = z.strictObject({
  format: z.literal("muster-snapshot-protected-1"),
  ...headShape,
  table: z.enum(protectedTableNames),
  measure: z.enum(protectedMeasures),
  by: z.tuple([z.enum(rowWords), z.enum(columnWords)]),
  program: z.string().nullable(),
  multipleOf: z.int(),
  total: value,
  courses: z.int(),
  firsts: z.array(z.strictObject({ key: z.string(), label, value, courses: z.int() })),
  seconds: z.array(z.strictObject({ key: z.string(), label, value })),
  rows: z.array(z.strictObject({ keys: z.tuple([z.string(), z.string()]), value })),
})

export type ProtectedContent = z.infer<typeof protectedContentSchema>

/** The same table in every language as one. */
export function protectedContentOf(head: SnapshotHead, tables: Record<Locale, ProtectedStatistics>): ProtectedContent {
  const { table, measure, by, program, multipleOf, asOf, total, courses, firsts, seconds, rows } = tables[defaultLocale]
  const named = (side: "firsts" | "seconds", key: string) =>
    Object.fromEntries(
      locales.map(locale => [locale, tables[locale][side].find(row => row.key === key)?.label ?? key]),
    ) as Record<Locale, string>
  return {
    format: "muster-snapshot-protected-1",
    ...head,
    ...{ asOf, table, measure, by, program, multipleOf, total, courses },
    firsts: firsts.map(({ key, value, courses }) => ({ key, label: named("firsts", key), value, courses })),
    seconds: seconds.map(({ key, value }) => ({ key, label: named("seconds", key), value })),
    rows: rows.map(({ key, value }) => ({ keys: key, value })),
  }
}

/** As the pages draw it, in a language. */
export function protectedTableOf(content: ProtectedContent, locale: Locale): ProtectedStatistics {
  const { table, measure, by, program, multipleOf, asOf, total, courses } = content
  const firsts = content.firsts.map(labelIn(locale))
  const seconds = content.seconds.map(labelIn(locale))
  const name = (side: readonly { key: string; label: string }[], key: string) =>
    side.find(row => row.key === key)?.label ?? key
  return {
    ...{ table, measure, by, program, multipleOf, asOf, total, courses, firsts, seconds },
    rows: content.rows.map(({ keys, value }) => ({
      key: keys,
      label: [name(firsts, keys[0]), name(seconds, keys[1])],
      value,
    })),
  }
}

export function protectedCsvOf(content: ProtectedContent): string {
  const columns = content.by.flatMap((word, at): CsvColumn<ProtectedContent["rows"][number]>[] => {
    const labels = new Map((at === 0 ? content.firsts : content.seconds).map(row => [row.key, row.label]))
    return [
      { name: word, value: ({ keys }) => keys[at] ?? null },
      ...locales.map(locale => ({
        name: `${word}_${locale}`,
        value: ({ keys }: { keys: readonly string[] }) => labels.get(keys[at] ?? "")?.[locale] ?? null,
      })),
    ]
  })
  return writeCsv([...columns, { name: content.measure, value: row => row.value }], content.rows)
}
