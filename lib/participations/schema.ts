import { z } from "zod"
import {
  checkbox,
  choice,
  optionalText,
  requiredChoice,
  requiredText,
  rows,
  wordList,
  yesNoUnknown,
} from "@/lib/forms/schema"
import type { RowGroups } from "@/lib/forms/rows"
import { personRoles } from "@/lib/words"

/** A test's score, with up to two places after a point or a comma, or null when blank. */
const score = () =>
  z.preprocess(
    value => {
      const given = value === undefined || (typeof value === "string" && value.trim() === "") ? null : value
      if (typeof given !== "string") return given
      const digits = given.normalize("NFKC").trim().replace(",", ".")
      return /^\d{1,4}(\.\d{1,2})?$/.test(digits) ? Number(digits) : given
    },
    z
      .number({ error: "participation.score_number" })
      .min(0, "participation.score_number")
      .max(9999.99, "participation.score_number")
      .nullable(),
  )

/** A person's part in a course, with organization and rank as at that time. */
export const participationSchema = z.object({
  role: requiredChoice(personRoles).default("trainee"),
  /** Slug of an organization in the register; a form takes a name that the action looks up. */
  organization: optionalText(200),
  rank: optionalText(100),
  attended: checkbox(),
  completed: yesNoUnknown(),
  preTestScore: score(),
  postTestScore: score(),
})

/** A new row of a roster: a name as written, and who is meant by it where the register knows people of that name. */
export const rosterEntrySchema = participationSchema.extend({
  name: optionalText(200),
  person: optionalText(40),
})

const isBlankEntry = (row: Record<string, unknown>) =>
  row.name == null && row.person == null && row.organization == null && row.rank == null

/** The rows of the form that adds people. */
export const rosterRows: RowGroups = { entries: isBlankEntry }

/** Several people at once. */
export const rosterSchema = z
  .object({ entries: rows(rosterEntrySchema, isBlankEntry) })
  .superRefine(({ entries }, context) => {
    const required = (at: number) =>
      context.addIssue({ code: "custom", message: "participation.name_required", path: ["entries", at, "name"] })
    if (entries.length === 0) required(0)
    entries.forEach(({ name }, at) => name === null && required(at))
  })

const rowIds = () => wordList().pipe(z.array(z.uuid()).min(1, "roster.rows_required"))

/** What shall be the same for all ticked rows. What is left blank stays as it is. */
export const changesOfMany = z.object({
  rows: rowIds(),
  role: choice(personRoles),
  organization: optionalText(200),
  rank: optionalText(100),
  attended: choice(["yes", "no"]),
  completed: choice(["yes", "no", "unknown"]),
  /** What is taken out of the ticked rows. */
  clear: wordList().pipe(z.array(z.enum(["organization", "rank"]))),
})

/** What is edited in the cells of a roster, in their order. */
export const cellFields = [
  "role",
  "organization",
  "rank",
  "attended",
  "completed",
  "preTestScore",
  "postTestScore",
] as const
export type CellField = (typeof cellFields)[number]

/** Cells of a roster as they were typed, by row, each row with the version that was read. */
export const cellEdits = z.object({
  edits: z
    .array(
      z.object({
        id: z.uuid(),
        version: z.number().int().positive(),
        cells: z
          .object({
            role: requiredChoice(personRoles),
            organization: optionalText(200),
            rank: optionalText(100),
            attended: requiredChoice(["yes", "no"]).transform(word => word === "yes"),
            completed: yesNoUnknown(),
            preTestScore: score(),
            postTestScore: score(),
          })
          .partial(),
      }),
    )
    .min(1)
    .max(2000),
})

/** The scores of a whole roster, each row with the version that was read. */
export const scoresSchema = z.object({
  scores: z.preprocess(
    given => (Array.isArray(given) ? given.filter(row => row !== null) : []),
    z.array(
      z.object({ id: z.uuid(), version: z.coerce.number().int(), preTestScore: score(), postTestScore: score() }),
    ),
  ),
})

/** The rows of another roster that shall be taken over. */
export const copiedRows = z.object({ rows: rowIds() })

export const certificateNumberSchema = z.object({ number: requiredText("certificate.number_required", 60) })
export const withdrawalSchema = z.object({ reason: requiredText("certificate.reason_required", 500) })

export type CellEdit = z.output<typeof cellEdits>["edits"][number]
export type ScoreInput = z.output<typeof scoresSchema>["scores"][number]
export type ParticipationInput = z.output<typeof participationSchema>
export type RosterEntryInput = z.output<typeof rosterEntrySchema>
