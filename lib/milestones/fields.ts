/** The fields of a milestone in the order of its form. */
export const milestoneFields = ["happenedOn", "title", "description", "source"] as const

/** Fields that a form shows as the boxes of a date. */
export const milestoneShapes = { dates: ["happenedOn"] } as const
