import type { CourseDraft } from "@/lib/courses/schema"
import { organizationRoles } from "@/lib/words"
import { cell, type ActivityRow } from "../rows"
import { shorthand, slugOf, type Activity } from "./all"

/** What the form of a course would be given for an activity. */
export function courseDraft({ row, details, program, sources }: Activity): CourseDraft {
  return {
    title: details.title,
    slug: details.slug,
    code: row.id,
    summary: details.summary,
    result: details.result,
    notes: notesOf(row, details.notes),
    kind: row.kind,
    mode: row.mode,
    life: row.life,
    field: fieldOf(row),
    program,
    startsOn: row.start,
    endsOn: row.end,
    durationDays: row.duration_days,
    durationPrecision: cell(row.duration_precision) ?? "exact",
    partOf: row.part_of && slugOf(row.part_of),
    places: details.places,
    topics: details.topics,
    organizations: organizationRoles.flatMap(role =>
      (details.organizations?.[role] ?? []).map(organization => ({ role, organization })),
    ),
    headCounts: headCounts(row, details),
    sources,
  }
}

function headCounts(row: ActivityRow, { recipients, delegation }: Activity["details"]) {
  const who = (told: object | null | undefined, value: string) => (told === null ? null : shorthand(value))
  return [
    {
      role: "trainee",
      total: row.trainees,
      precision: cell(row.trainees_precision) ?? "exact",
      who: who(recipients, row.recipients_as_published),
    },
    { role: "instructor", total: row.instructors, who: who(delegation, row.delegation_as_published) },
    { role: "interpreter", total: row.interpreters },
  ].filter(({ total }) => total !== "")
}

/** A track gives its field to its courses; elsewhere each course has its own. */
const fieldOf = (row: ActivityRow) => (/-(medical|engineering)$/.test(row.program) ? null : row.field)

function notesOf(row: ActivityRow, notes: string | undefined): string | null {
  const collected = cell(row.topics_and_result)
  return [notes, collected && `As collected: ${collected}`].filter(Boolean).join("\n") || null
}
