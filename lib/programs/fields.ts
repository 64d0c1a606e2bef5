/** The fields of a program in the order of its form. */
export const programFields = [
  "names",
  "aliases",
  "aim",
  "parent",
  "position",
  "slug",
  "field",
  "startYear",
  "endYear",
  "providerCountries",
  "partnerCountries",
  "twoPersonRelease",
] as const

/** Fields that a form shows as lines. */
export const programShapes = { lines: ["aliases"] } as const
