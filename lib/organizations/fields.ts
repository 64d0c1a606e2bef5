/** The fields of an organization in the order of its form. */
export const organizationFields = [
  "names",
  "aliases",
  "unresolved",
  "parent",
  "country",
  "kind",
  "slug",
  "notes",
] as const

/** Fields that a form shows as lines. */
export const organizationShapes = { lines: ["aliases"] } as const
