import { z } from "zod"
import { endsBeforeStart } from "@/lib/dates/partial-date"
import {
  checkbox,
  choice,
  localText,
  optionalText,
  partialDate,
  requiredChoice,
  requiredText,
  wholeNumber,
} from "@/lib/forms/schema"
import { hasValue } from "@/lib/statements/value"
import { personRoles, precisions, statementStages, statementSubjects } from "@/lib/words"

export const statementSchema = z
  .object({
    /** Code. */
    source: requiredText("statement.source_required", 20),
    /** Slug of the course it is about; or of the program. */
    course: optionalText(80),
    program: optionalText(80),
    subject: requiredChoice(statementSubjects, "statement.subject_required"),
    /** With subject head-count: of which role. */
    role: choice(personRoles),
    /** The claim as read. */
    claim: localText(2000),
    number: wholeNumber(),
    precision: requiredChoice(precisions).default("exact"),
    startsOn: partialDate(),
    endsOn: partialDate(),
    stage: requiredChoice(statementStages).default("actual"),
    chosen: checkbox(),
    /** Why it was chosen, or was not. */
    reason: localText(1000),
    restricted: checkbox(),
    /** For administrators only. */
    note: optionalText(2000),
  })
  .superRefine((statement, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message })
    if (statement.course === null && statement.program === null) problem("course", "statement.about_required")
    if (statement.course !== null && statement.program !== null) problem("program", "statement.about_one")
    if (statement.subject === "head-count" && statement.role === null) problem("role", "statement.role_required")
    if (statement.subject !== "head-count" && statement.role !== null) problem("role", "statement.role_only_head_count")
    const says = Object.keys(statement.claim).length > 0 || hasValue(statement)
    if (!says) problem("claim", "statement.claim_required")
    if (endsBeforeStart(statement.startsOn, statement.endsOn)) problem("endsOn", "statement.end_before_start")
  })

export type StatementInput = z.output<typeof statementSchema>
/** What code gives: what is left out has its default. */
export type StatementDraft = Partial<z.input<typeof statementSchema>>
