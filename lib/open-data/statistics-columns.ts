import type { OpenDataColumn } from "@/lib/open-data/column"
import type { Statistics, StatisticsRow } from "@/lib/statistics/statistics"
import { breakdowns, measures } from "@/lib/statistics/words"

export type StatisticsFileRow = Omit<StatisticsRow, "key" | "label"> & {
  measure: string
  by: string[]
  keys: string[]
  labels: string[]
  asOf: string
}

/** The columns of statistics.csv, in order: the same whatever is asked. */
export const statisticsColumns: readonly OpenDataColumn<StatisticsFileRow>[] = [
  {
    name: "measure",
    type: "string",
    required: true,
    words: measures,
    about: "data.figure_measure",
    value: row => row.measure,
  },
  ...[0, 1].flatMap((place): OpenDataColumn<StatisticsFileRow>[] => [
    {
      name: `by_${place + 1}`,
      type: "string",
      words: breakdowns,
      about: "data.figure_by",
      value: row => row.by[place] ?? null,
    },
    { name: `key_${place + 1}`, type: "string", about: "data.figure_key", value: row => row.keys[place] ?? null },
    { name: `label_${place + 1}`, type: "string", about: "data.figure_label", value: row => row.labels[place] ?? null },
  ]),
  { name: "value", type: "integer", minimum: 0, about: "data.figure_value", value: row => row.value },
  {
    name: "courses",
    type: "integer",
    required: true,
    minimum: 0,
    about: "data.figure_courses",
    value: row => row.courses,
  },
  {
    name: "courses_without_number",
    type: "integer",
    required: true,
    minimum: 0,
    about: "data.figure_courses_without_number",
    value: row => row.coursesWithoutNumber,
  },
  {
    name: "approximate",
    type: "boolean",
    required: true,
    about: "data.figure_approximate",
    value: row => row.approximate,
  },
  { name: "withheld", type: "boolean", required: true, about: "data.column_withheld", value: row => row.withheld },
  { name: "as_of", type: "datetime", required: true, about: "data.figure_as_of", value: row => row.asOf },
]

/** The rows of an answer; without a breakdown, its total. */
export function statisticsFileRows(answer: Statistics, total: Omit<StatisticsRow, "key" | "label">) {
  const { measure, by, asOf } = answer
  if (!by.length) return [{ ...total, measure, by, keys: [], labels: [], asOf }]
  return answer.rows.map(({ key, label, ...figure }) => ({
    ...figure,
    measure,
    by,
    keys: [key].flat(),
    labels: [label].flat(),
    asOf,
  }))
}
