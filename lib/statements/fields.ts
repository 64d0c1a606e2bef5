/** The fields of a statement in the order of its form. */
export const statementFields = [
  "source",
  "subject",
  "role",
  "stage",
  "number",
  "precision",
  "startsOn",
  "endsOn",
  "claim",
  "restricted",
  "note",
  "reason",
] as const

/** Fields that a form shows as the boxes of a date. */
export const statementShapes = { dates: ["startsOn", "endsOn"] } as const
