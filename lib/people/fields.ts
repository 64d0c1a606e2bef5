/** The fields of a person in the order of the form. */
export const personFields = ["names", "sex", "country", "notes"] as const
