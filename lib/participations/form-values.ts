import type { FormValues } from "@/lib/forms/state"
import { formValues } from "@/lib/forms/values"
import type { RosterRow } from "@/lib/participations/queries"
import type { CellField, ParticipationInput } from "@/lib/participations/schema"

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

/** A row as its cells are edited: each as the text that would be typed for it. */
export function editableRow(row: RosterRow, name: string, nameOf: (organization: string) => string) {
  const { role, organization, rank, ...rest } = rosterRowInput(row, nameOf)
  const yesNo = (value: boolean | null) => (value === null ? "" : value ? "yes" : "no")
  const cells: Record<CellField, string> = {
    role,
    organization: organization ?? "",
    rank: rank ?? "",
    attended: yesNo(rest.attended),
    completed: yesNo(rest.completed),
    preTestScore: rest.preTestScore?.toString() ?? "",
    postTestScore: rest.postTestScore?.toString() ?? "",
  }
  return { id: row.id, version: row.version, name, cells }
}
