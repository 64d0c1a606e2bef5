import type { OpenDataColumn } from "@/lib/open-data/column"
import type { ProtectedFileRow } from "@/lib/protection/protected-statistics"
import { columnKeys, protectedTableNames, type ColumnWord } from "@/lib/protection/tables"

const columnWords = Object.keys(columnKeys) as ColumnWord[]

/** The columns of protected-tables.csv, in order. */
export const protectedColumns: readonly OpenDataColumn<ProtectedFileRow>[] = [
  {
    name: "table",
    type: "string",
    required: true,
    words: protectedTableNames,
    about: "data.protected_table",
    value: row => row.table,
  },
  {
    name: "measure",
    type: "string",
    required: true,
    words: ["people", "participations", "instructors", "parts"],
    about: "data.protected_measure",
    value: row => row.measure,
  },
  { name: "program", type: "string", about: "data.protected_program", value: row => row.program },
  {
    name: "by_1",
    type: "string",
    required: true,
    words: ["year", "fiscalYear", "field"],
    about: "data.figure_by",
    value: row => row.by[0],
  },
  { name: "key_1", type: "string", required: true, about: "data.figure_key", value: row => row.keys[0] },
  {
    name: "by_2",
    type: "string",
    required: true,
    words: columnWords,
    about: "data.figure_by",
    value: row => row.by[1],
  },
  { name: "key_2", type: "string", required: true, about: "data.figure_key", value: row => row.keys[1] },
  {
    name: "value",
    type: "integer",
    required: true,
    minimum: 0,
    about: "data.protected_value",
    value: row => row.value,
  },
  { name: "as_of", type: "datetime", required: true, about: "data.figure_as_of", value: row => row.asOf },
]
