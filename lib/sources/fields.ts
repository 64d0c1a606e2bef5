/** The fields of a source in the order of its form. */
export const sourceFields = [
  "code",
  "title",
  "publisher",
  "address",
  "language",
  "publishedOn",
  "readOn",
  "reliability",
  "text",
  "document",
  "note",
] as const

/** Fields that a form shows as the boxes of a date. */
export const sourceShapes = { dates: ["publishedOn", "readOn"] } as const
