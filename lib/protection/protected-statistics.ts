import { db } from "@/lib/db"
import type { NamedRecord } from "@/lib/filters/course-filter"
import { formatFiscalYear } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { renewProtectedTables } from "@/lib/protection/renew"
import {
  base,
  columnKeys,
  protectedTables,
  type ColumnWord,
  type ProtectedTable,
  type RowWord,
} from "@/lib/protection/tables"
import type { StoredRow } from "@/lib/protection/tables-of"
import { isYear, unknownKey } from "@/lib/statistics/words"
import { type fields } from "@/lib/words"

/** A protected table as the page draws it and the API answers it: nothing but what is stored, with names. */
export type ProtectedStatistics = {
  table: ProtectedTable["name"]
  measure: ProtectedTable["measure"]
  by: [RowWord, ColumnWord]
  /** The slug of the program that is told of with all below it; null: all. */
  program: string | null
  /** When public data last changed. */
  asOf: string
  /** Every number is a multiple of this. */
  multipleOf: number
  /** Null: nobody is known by name there, or too few. 0: nobody, or too few to be told. */
  total: number | null
  courses: number
  rows: { key: [string, string]; label: [string, string]; value: number | null }[]
  firsts: { key: string; label: string; value: number | null; courses: number }[]
  seconds: { key: string; label: string; value: number | null }[]
}

type Question = { table: ProtectedTable; program?: NamedRecord | null; lang?: Locale }

/** Years between the first and the last are rows too, with no course. */
export async function protectedStatistics({
  table,
  program = null,
  lang = "en",
}: Question): Promise<ProtectedStatistics> {
  const asOf = await renewProtectedTables()
  const found = await db.protectedTable.findFirst({
    where: { name: table.name, programId: program?.id ?? null },
    select: { rows: true },
  })
  const stored = ordered(table.rows, (found?.rows ?? []) as StoredRow[])
  const columns = columnsOf(table, stored)
  const [rowLabel, columnLabel] = [labelOf(table.rows, lang), labelOf(table.columns, lang)]
  return {
    table: table.name,
    measure: table.measure,
    by: [table.rows, table.columns],
    program: program?.slug ?? null,
    asOf: asOf.toISOString(),
    multipleOf: base,
    total: sum(stored.map(({ cells }) => sum(Object.values(cells)))),
    courses: stored.reduce((courses, row) => courses + row.courses, 0),
    rows: stored.flatMap(row =>
      columns
        .filter(column => isHeld(table, row, column))
        .map(column => ({
          key: [row.key, column] as [string, string],
          label: [rowLabel(row.key), columnLabel(column)] as [string, string],
          value: row.cells[column] ?? null,
        })),
    ),
    firsts: stored.map(({ key, courses, cells }) => ({
      key,
      label: rowLabel(key),
      courses,
      value: sum(Object.values(cells)),
    })),
    seconds: columns.map(key => ({
      key,
      label: columnLabel(key),
      value: sum(stored.map(({ cells }) => cells[key] ?? null)),
    })),
  }
}

export type ProtectedFileRow = {
  table: ProtectedTable["name"]
  measure: ProtectedTable["measure"]
  program: string | null
  by: readonly [RowWord, ColumnWord]
  keys: readonly [string, string]
  value: number
  asOf: string
}

/** Every number of every table, program by program: for the file. */
export async function listProtectedNumbers(): Promise<ProtectedFileRow[]> {
  const asOf = (await renewProtectedTables()).toISOString()
  const stored = await db.protectedTable.findMany({
    select: { name: true, rows: true, program: { select: { slug: true } } },
    orderBy: { program: { slug: "asc" } },
  })
  return protectedTables.flatMap(table =>
    stored
      .filter(({ name }) => name === table.name)
      .sort((a, b) => Number(a.program !== null) - Number(b.program !== null))
      .flatMap(({ rows, program }) =>
        ordered(table.rows, rows as StoredRow[]).flatMap(({ key, cells }) =>
          columnKeys[table.columns].flatMap((column): ProtectedFileRow[] => {
            const value = cells[column]
            if (value === undefined) return []
            const { name, measure } = table
            const by = [table.rows, table.columns] as const
            return [{ table: name, measure, program: program?.slug ?? null, by, keys: [key, column], value, asOf }]
          }),
        ),
      ),
  )
}

/** Years as they pass and the missing ones between, fields as they always stand; what is not known is last. */
function ordered(word: RowWord, rows: readonly StoredRow[]): StoredRow[] {
  const found = (key: string) => rows.filter(row => row.key === key)
  if (!isYear(word)) return [...fieldOrder, unknownKey].flatMap(found)
  const years = rows.flatMap(({ key }) => (key === unknownKey ? [] : Number(key)))
  const span = years.length === 0 ? 0 : Math.max(...years) - Math.min(...years) + 1
  const filled = Array.from({ length: span }, (_, at): StoredRow => {
    const key = String(Math.min(...years) + at)
    return found(key)[0] ?? { key, courses: 0, fields: [], cells: {} }
  })
  return [...filled, ...found(unknownKey)]
}

const fieldOrder = ["engineering", "medical", "other"] as const satisfies readonly (typeof fields)[number][]

/** The columns that anything is told in; what is not known only where it is more than nothing. */
function columnsOf({ columns }: ProtectedTable, rows: readonly StoredRow[]): string[] {
  const keys = columns === "field" ? [...fieldOrder, unknownKey] : columnKeys[columns]
  return keys.filter(key =>
    rows.some(({ cells }) => cells[key] !== undefined && (key !== unknownKey || cells[key] > 0)),
  )
}

/** Whether a course stands behind a cell; only where the column is a field can it be otherwise. */
const isHeld = ({ columns }: ProtectedTable, { courses, fields }: StoredRow, column: string) =>
  columns === "field" ? fields.includes(column) : courses > 0

/** Null where nothing of it is known. */
function sum(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter(number => number !== null)
  return known.length === 0 ? null : known.reduce((total, number) => total + number, 0)
}

function labelOf(word: RowWord | ColumnWord, lang: Locale): (key: string) => string {
  const t = translator(lang)
  const name = (key: string) => {
    switch (word) {
      case "year":
        return key
      case "fiscalYear":
        return formatFiscalYear(lang, key)
      case "field":
        return t(`field.${key as (typeof fields)[number]}`)
      case "rankBand":
        return t(`rank_band.${key as "officer"}`)
      case "sex":
        return t(`sex.${key as "female"}`)
      case "organizationKind":
        return t(`organization_kind.${key as "unit"}`)
      case "coming":
        return t(`protected.coming_${key as "first"}`)
      case "training":
        return t(`protected.training_${key as "trained"}`)
      case "side":
        return t(`protected.side_${key as "partner"}`)
      case "part":
        return t(key === "participant" ? "protected.participants" : `role.${key as "instructor"}`)
    }
  }
  return key => (key === unknownKey ? t("value.not_known") : name(key))
}
