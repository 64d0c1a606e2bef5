import { fields, organizationKinds, rankBands, sexes } from "@/lib/words"

/*
 * Which tables there are of what comes from rosters: this short list and no other, each for a program with all below it or
 * for all programs, without filters. How their numbers are protected: docs/decisions/0017.
 */

/** Every number in them is a multiple of this. */
export const base = 5

/** What is told of the people of a course. Each of them stands under one word of each. */
export const traits = {
  rankBand: [...rankBands, "unknown"],
  sex: [...sexes, "unknown"],
  organizationKind: [...organizationKinds, "unknown"],
  /** In the register for the first time, or known from a course before. */
  coming: ["first", "again"],
  /** From the country that gives the course, or from one that receives it. */
  side: ["provider", "partner", "other", "unknown"],
  /** Of those who teach: were they told of as participants of a course before? */
  training: ["trained", "other"],
} as const satisfies Record<string, readonly string[]>

export type Trait = keyof typeof traits

/** Those who take part; and those who teach. Every other part is called as its role. */
export const participants = "participant"
export const instructors = "instructor"
export const assistants = "assistant"

const traitsByPart: Partial<Record<string, readonly Trait[]>> = {
  [participants]: ["rankBand", "sex", "organizationKind", "coming"],
  [instructors]: ["rankBand", "side", "training"],
  [assistants]: ["training"],
}

export const traitsOf = (part: string): readonly Trait[] => traitsByPart[part] ?? []

export const protectedMeasures = ["people", "participations", "instructors", "assistants", "parts"] as const
export type ProtectedMeasure = (typeof protectedMeasures)[number]
export const rowWords = ["year", "fiscalYear", "field"] as const
export type RowWord = (typeof rowWords)[number]
export type ColumnWord = "field" | "part" | Trait

/** The keys of the columns, in order. */
export const columnKeys: Record<ColumnWord, readonly string[]> = {
  ...traits,
  field: [...fields, "unknown"],
  part: [participants, instructors, assistants, "interpreter", "observer", "lead"],
}

export const columnWords = Object.keys(columnKeys) as ColumnWord[]

export const protectedTables = [
  { name: "people-by-year-and-field", measure: "people", rows: "year", columns: "field" },
  { name: "people-by-fiscal-year-and-field", measure: "people", rows: "fiscalYear", columns: "field" },
  { name: "first-and-again-by-year", measure: "participations", rows: "year", columns: "coming" },
  { name: "first-and-again-by-fiscal-year", measure: "participations", rows: "fiscalYear", columns: "coming" },
  { name: "rank-bands-by-year", measure: "participations", rows: "year", columns: "rankBand" },
  { name: "rank-bands-by-fiscal-year", measure: "participations", rows: "fiscalYear", columns: "rankBand" },
  { name: "sexes-by-year", measure: "participations", rows: "year", columns: "sex" },
  { name: "sexes-by-fiscal-year", measure: "participations", rows: "fiscalYear", columns: "sex" },
  { name: "organization-kinds-by-field", measure: "participations", rows: "field", columns: "organizationKind" },
  { name: "instructors-by-year-and-side", measure: "instructors", rows: "year", columns: "side" },
  { name: "instructors-by-fiscal-year-and-side", measure: "instructors", rows: "fiscalYear", columns: "side" },
  { name: "instructors-by-year-and-rank-band", measure: "instructors", rows: "year", columns: "rankBand" },
  { name: "instructors-by-fiscal-year-and-rank-band", measure: "instructors", rows: "fiscalYear", columns: "rankBand" },
  { name: "instructors-by-year-and-training", measure: "instructors", rows: "year", columns: "training" },
  { name: "instructors-by-fiscal-year-and-training", measure: "instructors", rows: "fiscalYear", columns: "training" },
  { name: "assistants-by-year-and-training", measure: "assistants", rows: "year", columns: "training" },
  { name: "assistants-by-fiscal-year-and-training", measure: "assistants", rows: "fiscalYear", columns: "training" },
  { name: "parts-by-year", measure: "parts", rows: "year", columns: "part" },
  { name: "parts-by-fiscal-year", measure: "parts", rows: "fiscalYear", columns: "part" },
] as const satisfies readonly { name: string; measure: ProtectedMeasure; rows: RowWord; columns: ColumnWord }[]

export type ProtectedTable = (typeof protectedTables)[number]
export type ProtectedTableName = ProtectedTable["name"]

export const protectedTableNames = protectedTables.map(({ name }) => name)
