import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"

/** The rows of the three files in `data`, as they stand there: every cell is a text, an empty one is not known. */

function read<Row>(name: string): Row[] {
  const content = readFileSync(new URL(`data/${name}`, import.meta.url), "utf8")
  return parse(content, { columns: true, skip_empty_lines: true }) as Row[]
}

export type ActivityRow = Record<
  | "id"
  | "program"
  | "phase"
  | "field"
  | "country"
  | "kind"
  | "mode"
  | "life"
  | "part_of"
  | "start"
  | "end"
  | "duration_days"
  | "duration_precision"
  | "place"
  | "trainees"
  | "trainees_precision"
  | "instructors"
  | "interpreters"
  | "recipients_as_published"
  | "delegation_as_published"
  | "topics_and_result"
  | "sources",
  string
>

export type SourceRow = Record<"id" | "address" | "note", string>

export type GlossaryRow = Record<"en" | "ja" | "mn" | "kind" | "attested" | "note", string>

export const activityRows = read<ActivityRow>("activities.csv")
export const sourceRows = read<SourceRow>("sources.csv")
export const glossaryRows = read<GlossaryRow>("glossary.csv")

/** A cell, or null where it is empty. */
export const cell = (value: string): string | null => (value === "" ? null : value)

export const sourcesOf = (row: ActivityRow): string[] => row.sources.split(" ").filter(Boolean)
