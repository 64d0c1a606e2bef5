/** What is kept for a time only, and for how many days as shipped; 0: for good, until somebody decides otherwise. */
export const retentionDays = {
  sessions: 90,
  forms: 7,
  imports: 365,
  notices: 90,
  objections: 730,
  deletedPeople: 365,
  inactivePeople: 0,
} as const

export type RetentionCategory = keyof typeof retentionDays
export const retentionCategories = Object.keys(retentionDays) as RetentionCategory[]
export type ByCategory = Record<RetentionCategory, number>

/** How many days lie between a report and what it announced. */
export const noticeDays = 7
