/** The fields of a person in the order of the form. */
export const personFields = ["names", "country", "sex", "notes", "email", "phone", "address"] as const
