import type { FormValues } from "@/lib/forms/state"
import { formValues } from "@/lib/forms/values"
import type { RosterRow } from "@/lib/participations/queries"
import type { ParticipationInput } from "@/lib/participations/schema"

/** A row as the input that would write it again, its organization called so that typing it means it. */
export function rosterRowInput(row: RosterRow, nameOf: (organization: string) => string): ParticipationInput {
  return {
    role: row.role,
    organization: row.organization && nameOf(row.organization.slug),
    rank: row.rank,
    attended: row.attended,
    completed: row.completed,
    preTestScore: row.preTestScore,
    postTestScore: row.postTestScore,
  }
}

export const rosterRowValues = (input: ParticipationInput): FormValues => formValues(input, { yesNo: ["completed"] })
