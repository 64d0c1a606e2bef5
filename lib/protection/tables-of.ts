import type { Contribution } from "@/lib/protection/protect"
import type { Activity, Facts } from "@/lib/protection/roster"
import {
  assistants,
  columnKeys,
  instructors,
  participants,
  protectedTables,
  type ProtectedMeasure,
  type ProtectedTable,
  type ProtectedTableName,
} from "@/lib/protection/tables"

/** A row of a table as it is stored: how many courses were held, and what is told, by the keys of the columns. */
export type StoredRow = {
  key: string
  courses: number
  /** The fields of these courses. */
  fields: string[]
  cells: Record<string, number>
}

export type StoredTable = { programId: string | null; name: ProtectedTableName; rows: StoredRow[] }

/** Every table of every program with all below it, and of all. Nothing but sums of what the blocks contribute. */
export function tablesOf(activities: readonly Activity[], contributions: readonly Contribution[]): StoredTable[] {
  const programs = [null, ...new Set(activities.flatMap(({ path }) => path))]
  return programs.flatMap(programId => {
    const isIn = ({ path }: Facts) => programId === null || path.includes(programId)
    const courses = activities.filter(activity => activity.isCourse && isIn(activity))
    const told = contributions.filter(({ facts }) => isIn(facts))
    return protectedTables.map(table => ({ programId, name: table.name, rows: rowsOf(table, courses, told) }))
  })
}

function rowsOf(
  table: ProtectedTable,
  courses: readonly Activity[],
  contributions: readonly Contribution[],
): StoredRow[] {
  const rows = new Map<string, StoredRow>()
  const rowOf = (facts: Facts) => {
    const key = String(facts[table.rows] ?? "unknown")
    const row = rows.get(key) ?? { key, courses: 0, fields: [], cells: {} }
    rows.set(key, row)
    return row
  }
  for (const course of courses) {
    const row = rowOf(course)
    row.courses++
    row.fields = [...new Set([...row.fields, course.field ?? "unknown"])].sort()
  }
  for (const contribution of contributions) {
    const { cells } = rowOf(contribution.facts)
    for (const [column, number] of cellsOf(table, contribution)) cells[column] = (cells[column] ?? 0) + number
  }
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** What a block adds to a table, by column. */
function cellsOf(
  { measure, columns }: ProtectedTable,
  { part, facts, size, rounded }: Contribution,
): [string, number][] {
  if (columns === "part") return columnKeys.part.includes(part) ? [[part, size]] : []
  if (part !== partOf[measure]) return []
  if (columns === "field") return [[facts.field ?? "unknown", rounded.coming?.first ?? 0]]
  return columnKeys[columns].map(word => [word, rounded[columns]?.[word] ?? 0])
}

const partOf = {
  people: participants,
  participations: participants,
  instructors,
  assistants,
  parts: null,
} as const satisfies Record<ProtectedMeasure, string | null>
